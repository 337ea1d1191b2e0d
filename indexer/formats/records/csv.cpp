// SPDX-License-Identifier: GPL-2.0-or-later
// CSV and TSV with a header: one row an article. Keys by the table in keys.cpp.
#include <algorithm>
#include <array>

#include "common/text/charset.h"
#include "common/text/counted.h"
#include "common/text/utf8.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/records/csv_row.h"
#include "indexer/formats/records/html_field.h"
#include "indexer/formats/records/json_values.h"
#include "indexer/formats/records/keys.h"
#include "indexer/formats/records/record_joiner.h"
#include "indexer/formats/records/unread_text.h"

namespace dateline {
namespace {

constexpr std::size_t kHead = std::size_t{1} << 16U;

// A row as UTF-8; it is in the charset of the table's beginning, or where that was all ASCII, in
// its own. Zero bytes are replaced.
DecodedText utf8_row(std::string_view row, const std::string& charset) {
  const bool plain = utf8::valid_prefix(row) == row.size() && row.find('\0') == row.npos;
  return plain ? DecodedText{std::string(row), {}, "utf-8"} : decode_record(row, charset);
}

// The header, its names decoded.
CsvHeader header_of(std::string_view head, const std::string& charset) {
  CsvHeader header = csv_header(head.substr(0, kHead));
  for (std::string& name : header.names) name = normal_key(utf8_row(name, charset).text);
  return header;
}

FieldValues values_of(const std::vector<std::string>& names, std::vector<std::string> fields) {
  FieldValues values;
  for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) {
    std::string& kept = values[names[i]];
    if (is_missing(kept)) kept = std::move(fields[i]);
  }
  return values;
}

// The fields of a whole row in UTF-8. Tables with tabs mostly do not quote, so that a quotation
// mark which makes no sense is text there.
std::vector<std::string> fields_of(std::string_view row, CsvDialect dialect) {
  CsvRow quoted = csv_row(row, dialect, true);
  const bool whole = quoted.state == CsvRow::State::whole && quoted.size == row.size();
  return whole ? std::move(quoted.fields) : plain_fields(row, dialect.delimiter);
}

bool is_blank(const std::vector<std::string>& fields) {
  for (const std::string& field : fields) {
    if (!field.empty()) return false;
  }
  return true;
}

std::size_t line_ends(std::string_view bytes, char line_end) {
  return static_cast<std::size_t>(std::ranges::count(bytes, line_end));
}

class Table {
 public:
  Table(StreamReader& in, const std::string& path, const ArticleSink& sink)
      : in_(in), path_(path), sink_(sink), keys_(keys_of(sink)), joiner_(sink), unread_(sink) {
    const std::string_view head = in_.peek(kHead).substr(0, kHead);
    charset_ = lines_charset(head);
    header_ = header_of(head, charset_);
  }

  void read() {
    if (!has_text()) return;
    line_ += line_ends(in_.peek(header_.size).substr(0, header_.size), header_.dialect.line_end);
    in_.skip(header_.size);
    joiner_.deliver([this] {
      while (!in_.peek(1).empty()) row();
    });
    if (number_ == 0) sink_.rejection({path_, 0, "has a header and no rows", ""});
  }

 private:
  // Whether the header has a column to read; else the file is refused.
  bool has_text() {
    for (const Field field : {Field::text, Field::title}) {
      for (const std::string_view key : keys_.keys(field)) {
        for (const std::string& name : header_.names) {
          if (name == key) return true;
        }
      }
    }
    constexpr std::size_t kNamed = 12;
    std::string names;
    for (std::size_t i = 0; i < header_.names.size() && i < kNamed; ++i) {
      names.append(i == 0 ? "" : ", ").append(header_.names[i]);
    }
    sink_.rejection({path_, 0, "has no column for text or title in its header: " + names,
                     "name one with --map text=COLUMN"});
    return false;
  }

  void row() {
    CsvRow row;
    std::string_view bytes;
    for (std::size_t want = 1;; want = bytes.size() + 1) {
      bytes = in_.peek(want);
      const bool ended = bytes.size() < want || bytes.size() > kLongestRecord;
      row = csv_row(bytes, header_.dialect, ended);
      if (row.state != CsvRow::State::more) break;
    }
    const bool whole = row.state == CsvRow::State::whole && row.size <= kLongestRecord;
    if (whole) {
      record(bytes.substr(0, row.size));
      return advance(bytes.substr(0, row.size_with_end));
    }
    // What an unclosed quotation mark swallows is given back, but for its own line.
    const std::size_t end = std::min(bytes.find(header_.dialect.line_end), bytes.size() - 1) + 1;
    std::string_view line = bytes.substr(0, end);
    if (header_.dialect.delimiter == '\t') {
      while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
      record(line);
    } else {
      const std::string where = " on line " + std::to_string(line_);
      refuse(row.state == CsvRow::State::stray
                 ? "has text behind a closing quotation mark" + where
                 : "opens a quotation mark" + where + " that nothing closes",
             "within quotation marks, a quotation mark is written twice");
    }
    advance(bytes.substr(0, end));
  }

  void advance(std::string_view passed) {
    line_ += line_ends(passed, header_.dialect.line_end);
    in_.skip(passed.size());
  }

  void refuse(std::string reason, std::string hint) {
    sink_.rejection({path_, ++number_, std::move(reason), std::move(hint)});
  }

  void record(std::string_view bytes) {
    const DecodedText decoded = utf8_row(bytes, charset_);
    std::vector<std::string> fields = fields_of(decoded.text, header_.dialect);
    if (is_blank(fields)) return;
    const std::size_t expected = header_.names.size();
    while (fields.size() > expected && fields.back().empty()) fields.pop_back();
    const std::string count = "has " + counted(fields.size(), "field") + " on line " +
                              std::to_string(line_) + ", the header has " +
                              std::to_string(expected);
    if (fields.size() > expected) {
      return refuse(count, "a field with a delimiter in it must stand in quotation marks");
    }
    const std::uint64_t number = number_ + 1;
    if (fields.size() < expected) sink_.warning({path_, number, count});
    note_decoding(decoded, path_, number, sink_);
    const Span span{in_.offset(), in_.offset() + bytes.size()};
    const FieldValues values = values_of(header_.names, std::move(fields));
    const RecordFields known(values, keys_);
    Article article = record_article(known, Record{number, {}, span}, path_, sink_.facts);
    if (article.paragraphs.empty() && article.metadata.title.empty()) {
      return refuse("has neither text nor title on line " + std::to_string(line_), "");
    }
    ++number_;
    unread_.add(unread_keys(values, known.value(Field::text), keys_), path_, number);
    warn_of_cut(article, sink_);
    joiner_.add(std::move(article), std::string(known.value(Field::article)));
  }

  StreamReader& in_;
  const std::string& path_;
  const ArticleSink& sink_;
  const KeyMap& keys_;
  RecordJoiner joiner_;
  UnreadReport unread_;
  std::string charset_;
  CsvHeader header_;
  std::uint64_t number_ = 0;
  std::uint64_t line_ = 1;  // that the next row begins on
};

void read_csv(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader stream(in);
  Table(stream, path, sink).read();
}

std::string csv_record_text(std::string_view record, const RecordContext& context) {
  const std::string charset(context.charset);
  const CsvHeader header = header_of(context.head, charset);
  const std::string row = utf8_row(record, charset).text;
  return value_of(values_of(header.names, fields_of(row, header.dialect)), Field::text,
                  keys_of(context.keys));
}

// Whether the first line names fields of articles.
bool looks_like_csv(std::string_view head) { return names_articles(csv_header(head).names); }

constexpr auto kSuffixes = std::to_array<std::string_view>({".csv", ".tsv", ".tab"});

}  // namespace

const Format kCsvFormat{
    .name = "csv",
    .suffixes = kSuffixes,
    .looks_like = looks_like_csv,
    .charset = lines_charset,
    .read_records = read_csv,
    .record_text = csv_record_text,
    .cited_text = cited_in_field,
};

}  // namespace dateline
