// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a file without an index, and laying out what was found.
#include "indexer/tasks/inspect.h"

#include <algorithm>
#include <string>

#include "common/cli/char_width.h"
#include "common/cli/layout.h"
#include "common/error.h"
#include "common/news/date.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kNameColumns = 12;
constexpr std::size_t kLineColumns = 6;
constexpr std::size_t kZoneColumns = 13;
constexpr std::size_t kRuleColumns = 18;

std::string padded(std::string_view text, std::size_t columns) {
  std::string out(text);
  out.resize(std::max(columns, out.size()), ' ');
  return out;
}

// The longest beginning of `text` of at most `columns` columns.
std::string_view beginning(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  std::size_t used = 0;
  while (at < text.size()) {
    const utf8::CodePoint c = utf8::decode(text, at);
    const std::size_t width = cli::char_width(c.value);
    if (used + width > columns) break;
    used += width;
    at += c.size;
  }
  return text.substr(0, at);
}

// `text` in `columns`; of a longer one its beginning and its end.
std::string cut_to(std::string_view text, std::size_t columns) {
  const std::string line = cli::printable_line(text);
  const std::size_t width = cli::display_width(line);
  if (width <= columns) return line;
  constexpr std::string_view kGap = " … ";
  const std::size_t tail = columns / 3;
  const std::string_view head = beginning(line, columns - tail - 3);
  // A wide character across the border is left out.
  std::size_t end = beginning(line, width - tail).size();
  if (cli::display_width(line.substr(end)) > tail) end += utf8::decode(line, end).size;
  return std::string(head).append(kGap).append(line.substr(end));
}

void print_fact(std::ostream& out, std::string_view name, std::string_view value,
                std::size_t width) {
  if (value.empty()) return;
  const std::size_t columns = width > kNameColumns + 22 ? width - kNameColumns - 2 : 20;
  out << "  " << padded(name, kNameColumns) << cut_to(value, columns) << '\n';
}

std::string listed(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += ", ";
    out += value;
  }
  return out;
}

void print_metadata(std::ostream& out, const Metadata& metadata, std::size_t width) {
  print_fact(out, "title", metadata.title, width);
  print_fact(out, "outlet", metadata.outlet, width);
  print_fact(out, "via", metadata.via, width);
  print_fact(out, "wire", listed(metadata.wire), width);
  print_fact(out, "byline", metadata.byline, width);
  if (metadata.date) {
    const std::string source(date_source_name(metadata.date_source));
    print_fact(out, "date", iso_date(*metadata.date) + " (" + source + ")", width);
  }
  if (metadata.updated) print_fact(out, "updated", iso_date(*metadata.updated), width);
  print_fact(out, "url", metadata.url, width);
  print_fact(out, "language", metadata.language, width);
}

void print_paragraph(std::ostream& out, const Paragraph& paragraph, std::size_t width) {
  const std::uint64_t line = paragraph.lines.empty() ? 0 : paragraph.lines.front().line;
  const std::string number = std::to_string(line);
  constexpr std::size_t kBefore = kLineColumns + 2 + kZoneColumns + kRuleColumns;
  const std::size_t columns = width > kBefore + 20 ? width - kBefore : 20;
  out << std::string(number.size() < kLineColumns ? kLineColumns - number.size() : 0, ' ') << number
      << "  " << padded(zone_row(paragraph.zone).name, kZoneColumns)
      << padded(paragraph.rule.empty() ? "-" : paragraph.rule, kRuleColumns)
      << cut_to(paragraph.text, columns) << '\n';
}

std::string shown(const Record& record) {
  std::string out = "record " + std::to_string(record.number);
  if (!record.id.empty()) out += " (" + cli::printable_line(record.id) + ')';
  return out;
}

// The page that a paragraph begins on, where it is another than `page`.
void print_page(std::ostream& out, const Paragraph& paragraph, std::uint32_t& page) {
  if (paragraph.pages.empty() || paragraph.pages.front().page == page) return;
  page = paragraph.pages.front().page;
  out << "  p. " << page << '\n';
}

void print_article(std::ostream& out, const Article& article, std::size_t width) {
  out << cli::printable_line(article.path);
  if (!article.member.empty()) out << '/' << cli::printable_line(article.member);
  if (article.record) out << ", " << shown(*article.record);
  out << '\n';
  print_metadata(out, article.metadata, width);
  out << '\n';
  std::optional<Record> last;
  std::uint32_t page = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.record != last) out << "  " << shown(*paragraph.record) << '\n';
    last = paragraph.record;
    print_page(out, paragraph, page);
    print_paragraph(out, paragraph, width);
  }
}

}  // namespace

std::size_t inspect(const SourceFile& file, const ReadOptions& options, std::size_t width,
                    std::ostream& out, std::vector<Rejection>& rejections) {
  std::size_t articles = 0;
  ArticleSink sink;
  sink.article = [&](Article&& article) {
    if (articles++ > 0) out << '\n';
    print_article(out, article, width);
  };
  sink.rejection = [&](Rejection&& rejection) { rejections.push_back(std::move(rejection)); };
  sink.warning = [](Warning&&) {};
  try {
    for (const auto& [suffix, count] : read_articles(file, options, sink)) {
      rejections.push_back({file.path, 0, "is of no kind that is read (" + suffix + ")", ""});
    }
  } catch (const Error& error) {
    rejections.push_back({file.path, 0, error.what(), error.hint()});
  }
  return articles;
}

}  // namespace dateline
