// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting at delimiters outside of quotation marks.
#include "indexer/formats/csv_row.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/formats/keys.h"

namespace dateline {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

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

}  // namespace

CsvRow csv_row(std::string_view bytes, char delimiter, bool ended) {
  CsvRow row;
  std::size_t at = 0;
  for (;;) {
    std::string& field = row.fields.emplace_back();
    if (at < bytes.size() && bytes[at] == '"') {
      row.state = quoted_field(bytes, at, ended, field);
      if (row.state != CsvRow::State::whole) return row;
    } else {
      const std::size_t begin = at;
      while (at < bytes.size() && bytes[at] != delimiter && bytes[at] != '\n') ++at;
      field = bytes.substr(begin, at - begin);
      if (at < bytes.size() && bytes[at] == '\n' && field.ends_with('\r')) {
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
    if (at < bytes.size() && bytes[at] == '\r') ++at;
    if (at == bytes.size() && !ended) return row;
    const bool line_ends = at == bytes.size() || bytes[at] == '\n';
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
  const std::size_t mark = head.starts_with(kMark) ? kMark.size() : 0;
  std::size_t most = 0;
  for (const char delimiter : {',', '\t', ';', '|'}) {
    const CsvRow row = csv_row(head.substr(mark), delimiter, true);
    if (row.state != CsvRow::State::whole || row.fields.size() <= most) continue;
    most = row.fields.size();
    header.delimiter = delimiter;
    header.size = mark + row.size_with_end;
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
