// SPDX-License-Identifier: GPL-2.0-or-later
// Text as LexisNexis delivers it: articles behind lines "1 of 10 DOCUMENTS", each with outlet, date
// and headline, fields in capitals around its body. Nothing is left out: every line has its zone.
#include <algorithm>
#include <array>
#include <optional>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/formats/format.h"
#include "indexer/formats/sgml_text.h"

namespace dateline {
namespace {

constexpr std::size_t kLargestRecord = std::size_t{64} << 20;
constexpr std::size_t kLongestLine = std::size_t{1} << 20;
constexpr std::size_t kCentred = 8;  // blanks before a line of the head that is no headline

// Whether a field stands before the body or behind it.
enum class Place : std::uint8_t { head, tail };

struct FieldRow {
  std::string_view name;
  Place place;
  Zone zone;
};
constexpr auto kFields = std::to_array<FieldRow>({
    {"BYLINE", Place::head, Zone::byline},
    {"SECTION", Place::head, Zone::source_note},
    {"LENGTH", Place::head, Zone::source_note},
    {"DATELINE", Place::head, Zone::dateline},
    {"HEADLINE", Place::head, Zone::title},
    {"HIGHLIGHT", Place::head, Zone::teaser},
    {"SERIES", Place::head, Zone::source_note},
    {"BODY", Place::head, Zone::source_note},
    {"LOAD-DATE", Place::tail, Zone::source_note},
    {"LANGUAGE", Place::tail, Zone::source_note},
    {"GRAPHIC", Place::tail, Zone::caption},
    {"CORRECTION-DATE", Place::tail, Zone::source_note},
    {"PUBLICATION-TYPE", Place::tail, Zone::source_note},
    {"JOURNAL-CODE", Place::tail, Zone::source_note},
    {"DOCUMENT-TYPE", Place::tail, Zone::source_note},
    {"SUBJECT", Place::tail, Zone::source_note},
    {"COMPANY", Place::tail, Zone::source_note},
    {"ORGANIZATION", Place::tail, Zone::source_note},
    {"GEOGRAPHIC", Place::tail, Zone::source_note},
    {"PERSON", Place::tail, Zone::source_note},
});

// "3 of 10 DOCUMENTS", alone on its line.
bool is_separator(std::string_view line) {
  line = ascii::trim(line);
  const auto pass_digits = [&line] {
    const std::size_t size = std::min(line.find_first_not_of("0123456789"), line.size());
    line.remove_prefix(size);
    return size > 0;
  };
  if (line.size() > 40 || !pass_digits() || !line.starts_with(" of ")) return false;
  line.remove_prefix(4);
  return pass_digits() && (line == " DOCUMENTS" || line == " DOCUMENT");
}

const FieldRow* field_of(std::string_view text) {
  const std::string_view name = text.substr(0, std::min(text.find(':'), text.size()));
  const auto* const row = std::ranges::find(kFields, name, &FieldRow::name);
  return row == kFields.end() || name.size() == text.size() ? nullptr : row;
}

std::string value_of(std::string_view text) {
  return std::string(ascii::trim(text.substr(text.find(':') + 1)));
}

bool is_copyright(std::string_view text) {
  const std::string lower = ascii::lower(text.substr(0, 20));
  return lower.starts_with("copyright") || lower.starts_with("all rights reserved") ||
         text.starts_with("\u00A9");
}

// Gives each paragraph of a record its zone, and the record its metadata, from top to bottom.
class Zoning {
 public:
  Zoning(std::string_view text, Article& article) : text_(text), article_(article) {}

  void run() {
    std::vector<Paragraph>& paragraphs = article_.paragraphs;
    has_fields_ = std::ranges::any_of(paragraphs, [](const Paragraph& paragraph) {
      const FieldRow* const row = field_of(paragraph.text);
      return row != nullptr && row->place == Place::head;
    });
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      paragraphs[i].zone = i == 0 ? Zone::source_note : zone(paragraphs[i]);
      if (paragraphs[i].zone != Zone::body) paragraphs[i].rule = "lexis";
    }
  }

 private:
  enum class Part : std::uint8_t { top, fields, body, tail };

  Zone zone(const Paragraph& paragraph) {
    const FieldRow* const field = field_of(paragraph.text);
    const bool before_body = part_ == Part::top || part_ == Part::fields;
    if (field != nullptr && (field->place == Place::tail || before_body)) {
      part_ = field->place == Place::tail ? Part::tail : Part::fields;
      read(*field, paragraph.text);
      return field_zone_ = field->zone;
    }
    switch (part_) {
      case Part::top:
        return top(paragraph);
      case Part::tail:
        return is_copyright(paragraph.text) ? Zone::source_note : field_zone_;
      case Part::fields:
        part_ = Part::body;
        break;
      case Part::body:
        break;
    }
    return Zone::body;
  }

  // Outlet, date and editions are centred, the headline is not.
  Zone top(const Paragraph& paragraph) {
    Metadata& metadata = article_.metadata;
    if (is_copyright(paragraph.text)) return Zone::source_note;
    const bool centred = indent(paragraph) >= kCentred;
    if (metadata.outlet.empty()) {
      metadata.outlet = paragraph.text;
      return Zone::source_note;
    }
    if (!metadata.date && (centred || metadata.title.empty())) {
      metadata.date = date_of_field(paragraph.text);
      if (metadata.date) metadata.date_source = DateSource::field;
      if (metadata.date) return Zone::source_note;
    }
    if (centred && has_fields_) return Zone::source_note;
    return headline(paragraph);
  }

  // Lines that follow each other are one headline.
  Zone headline(const Paragraph& paragraph) {
    std::string& title = article_.metadata.title;
    const std::uint64_t line = paragraph.lines.front().line;
    const bool goes_on = !title.empty() && line == title_line_ + 1;
    if (!title.empty() && !goes_on) {
      if (has_fields_) return Zone::heading;
      part_ = Part::body;
      return Zone::body;
    }
    title_line_ = paragraph.lines.back().line;
    title += (goes_on ? " " : "") + paragraph.text;
    return Zone::title;
  }

  void read(const FieldRow& field, std::string_view text) {
    Metadata& metadata = article_.metadata;
    if (field.zone == Zone::byline && metadata.byline.empty()) metadata.byline = value_of(text);
    if (field.zone == Zone::title && metadata.title.empty()) metadata.title = value_of(text);
    if (field.name == "LANGUAGE" && metadata.language.empty()) {
      metadata.language = ascii::lower(value_of(text));
    }
  }

  [[nodiscard]] std::size_t indent(const Paragraph& paragraph) const {
    const std::size_t begin = paragraph.source.to_source({0, 1}).begin;
    std::size_t line = begin;
    while (line > 0 && text_[line - 1] == ' ') --line;
    return begin - line;
  }

  std::string_view text_;
  Article& article_;
  bool has_fields_ = false;
  Part part_ = Part::top;
  Zone field_zone_ = Zone::source_note;
  std::uint64_t title_line_ = 0;
};

void read_record(std::string_view bytes, const Record& record, const std::string& path,
                 const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  note_decoding(decoded, path, record.number, sink);
  Article article;
  article.path = path;
  article.record = record;
  const DecodedText own{decoded.text, SourceMap::identity(decoded.text.size()), {}, 0};
  article.paragraphs = paragraphs_in(own, own.text);
  Zoning(own.text, article).run();
  if (article.paragraphs.size() < 2) {
    sink.rejection({path, record.number, "has no text", ""});
  } else {
    sink.article(std::move(article));
  }
}

}  // namespace

void read_lexis(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader stream(in);
  std::string bytes;  // of the record that is being read
  Record record;
  const auto deliver = [&](std::uint64_t end) {
    record.bytes.end = end;
    if (record.number == 0) return;  // a cover page
    if (record.bytes.size() > kLargestRecord) {
      sink.rejection({path, record.number, "is larger than 64 MB", ""});
    } else {
      read_record(bytes, record, path, sink);
    }
  };
  std::uint64_t begin = 0;
  for (std::string_view line; stream.line(line, kLongestLine); begin = stream.offset()) {
    if (is_separator(line)) {
      deliver(begin);
      record = Record{record.number + 1, {}, {begin, begin}};
      bytes.clear();
    }
    if (record.number > 0 && bytes.size() <= kLargestRecord) bytes += line;
  }
  deliver(begin);
  if (record.number == 0) sink.rejection({path, 0, "no documents in it", ""});
}

bool looks_like_lexis(std::string_view head) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size() - 1) + 1;
    if (is_separator(head.substr(0, end))) return true;
    head.remove_prefix(end);
  }
  return false;
}

}  // namespace dateline
