// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting at delimiters outside of quotation marks.
#include "indexer/formats/records/csv_row.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/charset_mark.h"
#include "indexer/formats/records/keys.h"

namespace dateline {
namespace {

// Reads the field in quotation marks that begins at `at`, and moves behind it.
CsvRow::State quoted_field(std::string_view bytes, std::size_t& at, bool ended,
                           std::string& field) {
  ++at;
  for (;;) {
    const std::size_t quote = bytes.find('"', at);
    if (quote == std::string_view::npos) {
      return ended ? CsvRow::State::unclosed : CsvRow::State::more;
    }
    field.append(bytes, at, quote - at);
    at = quote + 1;
    if (at == bytes.size()) return ended ? CsvRow::State::whole : CsvRow::State::more;
    if (bytes[at] != '"') return CsvRow::State::whole;
    field.push_back('"');
    ++at;
  }
}

// Old Macs end lines with `\r` alone.
char line_end_of(std::string_view head) {
  const bool old =
      head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos;
  return old ? '\r' : '\n';
}

// The line `sep=;` that Excel writes and reads above a header.
struct Separator {
  char delimiter = ',';
  std::size_t size = 0;  // of the line with its end; 0: there is none
};

Separator separator_line(std::string_view head, char line_end) {
  constexpr std::string_view kName = "sep=";
  const std::size_t end = head.find(line_end);
  if (end == std::string_view::npos) return {};
  std::string_view line = head.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('"') && line.ends_with('"')) line = line.substr(1, line.size() - 2);
  if (line.size() != kName.size() + 1 || ascii::lower(line.substr(0, kName.size())) != kName) {
    return {};
  }
  return {line.back(), end + 1};
}

}  // namespace

CsvRow csv_row(std::string_view bytes, CsvDialect dialect, bool ended) {
  const auto [delimiter, line_end] = dialect;
  CsvRow row;
  std::size_t at = 0;
  for (;;) {
    std::string& field = row.fields.emplace_back();
    if (at < bytes.size() && bytes[at] == '"') {
      row.state = quoted_field(bytes, at, ended, field);
      if (row.state != CsvRow::State::whole) return row;
    } else {
      const std::size_t begin = at;
      while (at < bytes.size() && bytes[at] != delimiter && bytes[at] != line_end) ++at;
      field = bytes.substr(begin, at - begin);
      if (at < bytes.size() && line_end == '\n' && bytes[at] == '\n' && field.ends_with('\r')) {
        field.pop_back();
        --at;
      }
    }
    row.state = CsvRow::State::more;
    if (at == bytes.size() && !ended) return row;
    if (at < bytes.size() && bytes[at] == delimiter) {
      ++at;
      continue;
    }
    row.size = at;
    if (at < bytes.size() && line_end == '\n' && bytes[at] == '\r') ++at;
    if (at == bytes.size() && !ended) return row;
    const bool line_ends = at == bytes.size() || bytes[at] == line_end;
    row.state = line_ends ? CsvRow::State::whole : CsvRow::State::stray;
    row.size_with_end = std::min(at + 1, bytes.size());
    return row;
  }
}

std::vector<std::string> plain_fields(std::string_view line, char delimiter) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t end = std::min(line.find(delimiter), line.size());
    fields.emplace_back(line.substr(0, end));
    if (end == line.size()) return fields;
    line.remove_prefix(end + 1);
  }
}

CsvHeader csv_header(std::string_view head) {
  CsvHeader header;
  header.dialect.line_end = line_end_of(head);
  const std::size_t mark = head.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  const Separator stated = separator_line(head.substr(mark), header.dialect.line_end);
  const std::size_t begin = mark + stated.size;
  std::size_t most = 0;
  for (const char delimiter : {',', '\t', ';', '|', stated.delimiter}) {
    if (stated.size > 0 && delimiter != stated.delimiter) continue;
    const CsvRow row = csv_row(head.substr(begin), {delimiter, header.dialect.line_end}, true);
    if (row.state != CsvRow::State::whole || row.fields.size() <= most) continue;
    most = row.fields.size();
    header.dialect.delimiter = delimiter;
    header.size = begin + row.size_with_end;
    header.names.clear();
    for (const std::string& name : row.fields) header.names.push_back(normal_key(name));
  }
  return header;
}

bool names_articles(const std::vector<std::string>& names) {
  const KeyMap keys;
  std::size_t known = 0;
  bool text = false;
  for (const Field field : {Field::title, Field::text, Field::date, Field::outlet, Field::byline,
                            Field::url, Field::language, Field::id}) {
    for (const std::string_view key : keys.keys(field)) {
      if (std::find(names.begin(), names.end(), key) == names.end()) continue;
      ++known;
      text = text || field == Field::title || field == Field::text;
      break;
    }
  }
  return text && known > 1;
}

}  // namespace dateline
