// SPDX-License-Identifier: GPL-2.0-or-later
// Text as LexisNexis delivers it: articles after lines "1 of 10 DOCUMENTS", each with outlet, date
// and headline, fields in capitals around its body; or as Nexis Uni does: headline, outlet and
// date, fields, then "Body" and "End of Document". Nothing is left out: every line has its zone.
#include <algorithm>
#include <optional>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/article/byline_openings.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/markup/sgml_text.h"
#include "indexer/formats/tagged/sgml_heads.h"
#include "indexer/formats/text/lexis_fields.h"

namespace dateline {
namespace {

constexpr std::size_t kLargestRecord = std::size_t{64} << 20;
constexpr std::size_t kLongestLine = std::size_t{1} << 20;
constexpr std::size_t kHead = 4096;
constexpr std::size_t kCentred = 8;  // blanks before a line of the head that is no headline

std::string value_of(std::string_view text) {
  return std::string(ascii::trim(text.substr(text.find(':') + 1)));
}

bool is_copyright(std::string_view text) {
  const std::string lower = ascii::lower(text.substr(0, 20));
  return lower.starts_with("copyright") || lower.starts_with("all rights reserved") ||
         text.starts_with("\u00A9");
}

// How documents of a file are laid out.
enum class Shape : std::uint8_t { classic, uni };

// Gives each paragraph of a record its zone, and the record its metadata, from top to bottom.
class Zoning {
 public:
  Zoning(std::string_view text, Article& article, Shape shape)
      : text_(text), article_(article), shape_(shape) {}

  void run() {
    std::vector<Paragraph>& paragraphs = article_.paragraphs;
    has_fields_ = std::ranges::any_of(paragraphs, [this](const Paragraph& paragraph) {
      const LexisRow* const row = lexis_field(paragraph.text, shape_ == Shape::uni);
      return row != nullptr && row->field != LexisField::tail;
    });
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const bool separator = i == 0 && shape_ == Shape::classic;
      paragraphs[i].zone = separator ? Zone::source_note : zone(paragraphs[i]);
      if (paragraphs[i].zone != Zone::body) paragraphs[i].rule = "lexis";
    }
  }

 private:
  enum class Part : std::uint8_t { top, fields, body, tail };

  Zone zone(const Paragraph& paragraph) {
    if (shape_ == Shape::uni && is_heading(paragraph.text)) return Zone::source_note;
    const bool before_body = part_ == Part::top || part_ == Part::fields;
    const bool any_case = shape_ == Shape::uni && part_ != Part::body;
    if (const LexisRow* const row = lexis_field(paragraph.text, any_case);
        row != nullptr && (is_tail(*row) || before_body)) {
      part_ = is_tail(*row) ? Part::tail : Part::fields;
      read(*row, paragraph.text);
      return field_zone_ = row->zone;
    }
    switch (part_) {
      case Part::top:
        return top(paragraph);
      case Part::tail:
        return is_note(paragraph.text) ? Zone::source_note : field_zone_;
      case Part::fields:
        if (is_lexis_label(paragraph.text)) return Zone::source_note;
        // In Nexis Uni the body has a heading.
        if (shape_ == Shape::uni) return field_zone_;
        part_ = Part::body;
        break;
      case Part::body:
        if (shape_ == Shape::uni && lexis_load_date(paragraph.text)) {
          part_ = Part::tail;
          return field_zone_ = Zone::source_note;
        }
        break;
    }
    return Zone::body;
  }

  // Fields after the body. A document's language is said before or after it.
  [[nodiscard]] bool is_tail(const LexisRow& row) const {
    const bool after = part_ == Part::body || part_ == Part::tail;
    return row.field == LexisField::tail || (row.field == LexisField::language && after);
  }

  static bool lexis_load_date(std::string_view text) { return text.starts_with("Load-Date:"); }

  static bool is_note(std::string_view text) { return is_copyright(text) || is_lexis_label(text); }

  // Lines of Nexis Uni that name what follows them.
  bool is_heading(std::string_view text) {
    if (text == "Body" && part_ != Part::body) {
      part_ = Part::body;
    } else if ((text == "Graphic" || text == "Classification" || text == "End of Document") &&
               (part_ == Part::body || part_ == Part::tail)) {
      part_ = Part::tail;
      field_zone_ = text == "Graphic" ? Zone::caption : Zone::source_note;
      return true;
    } else {
      return false;
    }
    field_zone_ = Zone::source_note;
    return true;
  }

  // The top of a document of Nexis Uni: headline, outlet, date, edition.
  Zone uni_top(const Paragraph& paragraph) {
    Metadata& metadata = article_.metadata;
    if (metadata.title.empty()) {
      metadata.title = paragraph.text;
      return Zone::title;
    }
    if (metadata.outlet.empty()) {
      metadata.outlet = paragraph.text;
    } else if (!metadata.date) {
      metadata.date = date_of_field(paragraph.text);
      if (metadata.date) metadata.date_source = DateSource::field;
    }
    return Zone::source_note;
  }

  // Outlet, date and editions are centred, the headline is not.
  Zone top(const Paragraph& paragraph) {
    Metadata& metadata = article_.metadata;
    if (is_copyright(paragraph.text)) return Zone::source_note;
    if (shape_ == Shape::uni) return uni_top(paragraph);
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
    if (title.empty() && is_brief(paragraph.text)) {
      part_ = Part::body;
      return Zone::body;
    }
    title_line_ = paragraph.lines.back().line;
    title += (goes_on ? " " : "") + paragraph.text;
    return Zone::title;
  }

  // A short item has no headline: it begins with its text.
  static bool is_brief(std::string_view text) {
    constexpr std::size_t kWords = 20;
    return text.ends_with('.') && ascii::words(text) >= kWords;
  }

  void read(const LexisRow& row, std::string_view text) {
    Metadata& metadata = article_.metadata;
    std::string value = value_of(text);
    if (row.field == LexisField::byline && metadata.byline.empty()) {
      metadata.byline = without_byline_opening(value);
    }
    if (row.field == LexisField::headline && metadata.title.empty()) metadata.title = value;
    if (row.field == LexisField::language && metadata.language.empty()) {
      metadata.language = ascii::lower(value.substr(0, value.find(';')));
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
  Shape shape_;
  bool has_fields_ = false;
  Part part_ = Part::top;
  Zone field_zone_ = Zone::source_note;
  std::uint64_t title_line_ = 0;
};

bool has_separator(std::string_view head) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size() - 1) + 1;
    if (is_lexis_separator(head.substr(0, end))) return true;
    head.remove_prefix(end);
  }
  return false;
}

void read_record(std::string_view bytes, const Record& record, Shape shape, const std::string& path,
                 const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  note_decoding(decoded, path, record.number, sink);
  Article article;
  article.path = path;
  article.record = record;
  const DecodedText own{decoded.text, SourceMap::identity(decoded.text.size()), {}, 0};
  article.paragraphs = paragraphs_in(own, own.text);
  Zoning(own.text, article, shape).run();
  if (article.paragraphs.size() < 2) {
    sink.rejection({path, record.number, "has no text", ""});
  } else {
    sink.article(std::move(article));
  }
}

void read_lexis(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader stream(in);
  const Shape shape =
      has_separator(stream.peek(kHead).substr(0, kHead)) ? Shape::classic : Shape::uni;
  std::string bytes;  // of the record that is being read
  Record record;
  const auto deliver = [&](std::uint64_t end) {
    record.bytes.end = end;
    if (record.number == 0) return;  // a cover page
    if (record.bytes.size() > kLargestRecord) {
      sink.rejection({path, record.number, "is larger than 64 MB", ""});
    } else {
      read_record(bytes, record, shape, path, sink);
    }
  };
  std::uint64_t begin = 0;
  bool begins = shape == Shape::uni;  // the next line that is not blank begins a document
  for (std::string_view line; stream.line(line, kLongestLine); begin = stream.offset()) {
    if (begins ? !ascii::trim(line).empty() : is_lexis_separator(line) && shape == Shape::classic) {
      deliver(begin);
      record = Record{record.number + 1, {}, {begin, begin}};
      bytes.clear();
      begins = false;
    }
    if (record.number > 0 && bytes.size() <= kLargestRecord) bytes += line;
    begins = begins || (shape == Shape::uni && is_nexis_uni_end(line));
  }
  deliver(begin);
  if (record.number == 0) sink.rejection({path, 0, "no documents in it", ""});
}

bool looks_like_lexis(std::string_view head) { return has_separator(head) || is_nexis_uni(head); }

std::string lexis_record_text(std::string_view record, const RecordContext& /*context*/) {
  return decode_text(record).text;
}

}  // namespace

const Format kLexisFormat{
    .name = "lexis",
    .looks_like = looks_like_lexis,
    .read_records = read_lexis,
    .record_text = lexis_record_text,
    .cited_text = cited_in_record,
};

}  // namespace dateline
