// SPDX-License-Identifier: GPL-2.0-or-later
// Names by a table. A line that no row knows stays in the head only within front matter.
#include "indexer/formats/text/text_head.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/article/layout.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestHead = 16'384;
constexpr std::size_t kLongestLine = 500;

enum class Field : std::uint8_t { other, title, byline, date, outlet, url, source, language };

struct NameRow {
  std::string_view name;
  Field field;
};
constexpr auto kNames = std::to_array<NameRow>({
    {"title", Field::title},
    {"headline", Field::title},
    {"author", Field::byline},
    {"authors", Field::byline},
    {"byline", Field::byline},
    {"by", Field::byline},
    {"date", Field::date},
    {"published", Field::date},
    {"pubdate", Field::date},
    {"publish_date", Field::date},
    {"date published", Field::date},
    {"publication date", Field::date},
    {"source", Field::source},
    {"outlet", Field::outlet},
    {"publication", Field::outlet},
    {"publisher", Field::outlet},
    {"newspaper", Field::outlet},
    {"site", Field::outlet},
    {"url", Field::url},
    {"link", Field::url},
    {"language", Field::language},
    {"lang", Field::language},
});

// A line of the text, without its end.
struct Line {
  Span span;
  std::size_t next = 0;  // where the next one begins
};

std::optional<Line> line_at(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || begin > kLongestHead) return std::nullopt;
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  const bool pair = text.substr(end, 2) == "\r\n";
  return Line{{begin, end}, std::min(end + (pair ? 2 : 1), text.size())};
}

// `name: value`, the name in lower case; no name where the line is of another shape.
struct NamedValue {
  std::string name;
  std::string_view value;
};

NamedValue named_value(std::string_view line) {
  constexpr std::size_t kLongestName = 40;
  const std::string_view trimmed = ascii::trim(line);
  const std::size_t colon = trimmed.find(':');
  if (colon == std::string_view::npos || colon > kLongestName || line.size() > kLongestLine)
    return {};
  return {ascii::lower(ascii::trim(trimmed.substr(0, colon))),
          ascii::trim(trimmed.substr(colon + 1))};
}

Field field_of(std::string_view name) {
  const auto* const row = std::ranges::find(kNames, name, &NameRow::name);
  return row == kNames.end() ? Field::other : row->field;
}

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// A value as YAML writes it: in quotes, or a list in brackets.
std::string plain_value(std::string_view value) {
  if (!value.starts_with('[') || !value.ends_with(']')) return std::string(without_quotes(value));
  std::string joined;
  value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    if (!joined.empty()) joined += ", ";
    joined += without_quotes(ascii::trim(value.substr(0, comma)));
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return joined;
}

Zone zone_of(Field field) {
  if (field == Field::title) return Zone::title;
  return field == Field::byline ? Zone::byline : Zone::source_note;
}

// Lines of `text`, as the layout counts them.
std::uint64_t lines_in(std::string_view text) {
  std::uint64_t lines = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if ((text[at] == '\n' || text[at] == '\r') && !pair) ++lines;
  }
  return lines;
}

void append_span(const DecodedText& decoded, Span span, Article& article) {
  const std::uint64_t lines_before = lines_in(std::string_view(decoded.text).substr(0, span.begin));
  std::vector<Paragraph> paragraphs = paragraphs_of(decoded, span);
  std::size_t number = article.paragraphs.size();
  for (Paragraph& paragraph : paragraphs) {
    for (TextLine& line : paragraph.lines) line.line += lines_before;
    paragraph.number = static_cast<std::uint32_t>(++number);
  }
  if (article.paragraphs.empty()) {
    article.paragraphs = std::move(paragraphs);
  } else {
    std::ranges::move(paragraphs, std::back_inserter(article.paragraphs));
  }
}

class Head {
 public:
  Head(const DecodedText& decoded, Article& article) : decoded_(decoded), article_(article) {}

  std::size_t read() {
    const std::optional<Line> first = line_at(decoded_.text, first_line());
    if (!first) return 0;
    return text(*first) == "---" ? front_matter(*first) : head_lines();
  }

 private:
  [[nodiscard]] std::string_view text(const Line& line) const {
    return ascii::trim(line.span.of(decoded_.text));
  }

  // Where the first line begins that is not blank.
  [[nodiscard]] std::size_t first_line() const {
    std::size_t begin = 0;
    while (const std::optional<Line> line = line_at(decoded_.text, begin)) {
      if (!text(*line).empty()) break;
      begin = line->next;
    }
    return begin;
  }

  std::size_t front_matter(const Line& first) {
    std::vector<Line> lines{first};
    std::size_t named = 0;
    while (const std::optional<Line> line = line_at(decoded_.text, lines.back().next)) {
      lines.push_back(*line);
      if (text(*line) == "---" || text(*line) == "...") break;
      if (!named_value(text(*line)).name.empty()) ++named;
    }
    const std::string_view last = text(lines.back());
    if (lines.size() < 3 || named == 0 || (last != "---" && last != "...")) return 0;
    Field field = Field::other;  // list items belong to the name above them
    for (const Line& line : lines) {
      const bool item = text(line).starts_with("- ");
      const NamedValue value = named_value(text(line));
      if (!item) field = field_of(value.name);
      take(line, field, plain_value(item ? ascii::trim(text(line).substr(2)) : value.value));
    }
    return lines.back().next;
  }

  std::size_t head_lines() {
    struct Known {
      Line line;
      Field field;
      std::string_view value;
    };
    std::vector<Known> known;
    std::size_t begin = 0;
    while (const std::optional<Line> line = line_at(decoded_.text, begin)) {
      begin = line->next;
      if (text(*line).empty()) continue;
      const NamedValue value = named_value(text(*line));
      Known next{*line, field_of(value.name), value.value};
      const bool by = !known.empty() && text(*line).starts_with("By ") && text(*line).size() < 100;
      if (by && next.field == Field::other) next = {*line, Field::byline, text(*line)};
      if (next.field == Field::other) break;
      known.push_back(next);
    }
    if (known.size() < 2) return 0;
    for (const Known& next : known) take(next.line, next.field, std::string(next.value));
    return known.back().line.next;
  }

  void take(const Line& line, Field field, const std::string& value) {
    set(field, value);
    const std::size_t first = article_.paragraphs.size();
    append_span(decoded_, line.span, article_);
    for (std::size_t i = first; i < article_.paragraphs.size(); ++i) {
      article_.paragraphs[i].zone = zone_of(field);
      article_.paragraphs[i].rule = "head line";
    }
  }

  void set(Field field, const std::string& value) {
    Metadata& metadata = article_.metadata;
    const auto set_once = [&value](std::string& to) {
      if (to.empty()) to = value;
    };
    switch (field) {
      case Field::title:
        return set_once(metadata.title);
      case Field::outlet:
        return set_once(metadata.outlet);
      case Field::url:
        return set_once(metadata.url);
      case Field::language:
        return set_once(metadata.language);
      case Field::source:
        return set_once(value.find("://") == std::string::npos ? metadata.outlet : metadata.url);
      case Field::byline:
        if (!metadata.byline.empty() && !value.empty()) metadata.byline += ", ";
        metadata.byline += value;
        return;
      case Field::date:
        if (!metadata.date) metadata.date = date_of_field(value);
        if (metadata.date) metadata.date_source = DateSource::field;
        return;
      case Field::other:
        return;
    }
  }

  const DecodedText& decoded_;
  Article& article_;
};

}  // namespace

std::size_t read_text_head(const DecodedText& decoded, Article& article) {
  return Head(decoded, article).read();
}

void append_text(const DecodedText& decoded, Span part, Article& article) {
  append_span(decoded, part, article);
}

}  // namespace dateline
