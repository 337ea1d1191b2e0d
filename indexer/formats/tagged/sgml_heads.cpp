// SPDX-License-Identifier: GPL-2.0-or-later
// Hand-written patterns, each the habit of one collection.
#include "indexer/formats/tagged/sgml_heads.h"

#include <algorithm>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline {
namespace {

// Blanks for the marks of the lines of one headline.
void mask_lines(std::string& record, Span lines) {
  for (std::size_t begin = lines.begin; begin < lines.end;) {
    const std::size_t end = std::min(record.find('\n', begin), lines.end);
    const std::size_t first = record.find_first_not_of(" \t\r", begin);
    if (first < end && record[first] == '@') record[first] = ' ';
    const bool dashes = record.find_first_not_of(" \t\r-", begin) >= end;
    if (dashes)
      std::fill(record.begin() + static_cast<std::ptrdiff_t>(begin),
                record.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    begin = end + 1;
  }
}

// Skips at least `least` bytes that satisfy `is`; returns false if there are fewer.
template <typename Is>
bool take(std::string_view text, std::size_t& at, std::size_t least, const Is& is) {
  const std::size_t begin = at;
  while (at < text.size() && is(text[at])) ++at;
  return at - begin >= least;
}

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

}  // namespace

std::string without_headline_marks(std::string record) {
  for (std::size_t at = find_sign(record, "<HL>"); at != std::string::npos;) {
    const std::size_t end = std::min(record.find("</HL>", at), record.size());
    mask_lines(record, {at + 4, end});
    const std::size_t next = find_sign(std::string_view(record).substr(end), "<HL>");
    at = next == std::string::npos ? next : end + next;
  }
  return record;
}

Paragraph with_single_blanks(const Paragraph& paragraph) {
  Paragraph result = paragraph;
  result.text.clear();
  result.source = {};
  std::size_t line = 0;
  for (std::size_t at = 0; at < paragraph.text.size();) {
    for (; line < result.lines.size() && paragraph.lines[line].text_begin <= at; ++line) {
      result.lines[line].text_begin = result.text.size();
    }
    const std::size_t word =
        std::min(paragraph.text.find_first_not_of(' ', at), paragraph.text.size());
    const std::size_t end = std::min(paragraph.text.find(' ', word), paragraph.text.size());
    if (word > at) {
      result.text += ' ';
      result.source.append_atomic(1, paragraph.source.to_source({at, word}));
    }
    result.text.append(paragraph.text, word, end - word);
    result.source.append_slice(paragraph.source, {word, end});
    at = end;
  }
  return result;
}

std::size_t edition_mark(std::string_view headline) {
  std::size_t at = 0;
  const auto blanks = [&] { return take(headline, at, 1, ascii::is_space); };
  const bool mark = take(headline, at, 2, is_capital) && blanks() &&
                    take(headline, at, 1, ascii::is_digit) && blanks() &&
                    take(headline, at, 3, is_capital) && blanks() &&
                    take(headline, at, 2, ascii::is_digit) && blanks();
  if (!mark || at >= headline.size() || headline[at] != '/') return 0;
  ++at;
  take(headline, at, 0, ascii::is_space);
  return at < headline.size() ? at : 0;
}

bool is_headline_byline(std::string_view part) {
  part = ascii::trim(part);
  return part.size() > 3 && (part.starts_with("By ") || part.starts_with("BY ")) &&
         is_capital(part[3]);
}

std::string_view without_source_code(std::string_view source) {
  source = ascii::trim(source);
  const std::size_t open = source.rfind(" (");
  if (open == std::string_view::npos || open == 0 || !source.ends_with(')')) return source;
  const std::string_view code = source.substr(open + 2, source.size() - open - 3);
  const bool is_code = !code.empty() && code.size() <= 4 && std::ranges::all_of(code, is_capital);
  return is_code ? ascii::trim(source.substr(0, open)) : source;
}

std::optional<Date> date_of_docno(std::string_view docno) {
  docno = ascii::trim(docno);
  std::size_t begin = 0;
  if (!take(docno, begin, 2, [](char byte) { return is_capital(byte) || byte == '_'; })) {
    return std::nullopt;
  }
  std::size_t end = begin;
  take(docno, end, 0, ascii::is_digit);
  const std::size_t size = end - begin;
  const bool goes_on = end < docno.size() && (docno[end] == '-' || docno[end] == '.');
  if (!goes_on || (size != 6 && size != 8)) return std::nullopt;
  const std::size_t year = size - 4;
  const std::string_view digits = docno.substr(begin, size);
  Date date;
  date.year = number_of(digits.substr(0, year)) + (year == 2 ? 1900 : 0);
  date.month = static_cast<std::uint8_t>(number_of(digits.substr(year, 2)));
  date.day = static_cast<std::uint8_t>(number_of(digits.substr(year + 2)));
  constexpr int kFirst = 1950;  // of two digits, years of the collections that are numbered so
  if (date.year < kFirst || !is_calendar_day(date) || !is_credible_date(date)) return std::nullopt;
  return date;
}

}  // namespace dateline
