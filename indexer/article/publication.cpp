// SPDX-License-Identifier: GPL-2.0-or-later
// The rules for dates of publication.
#include "indexer/article/publication.h"

#include <algorithm>

#include "common/news/month_names.h"
#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/byline.h"
#include "indexer/article/date_lines.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestStamp = 140;    // bytes of a line that says when
constexpr std::size_t kLongestDateline = 60;  // bytes before the date

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

std::optional<Date> day(std::string_view year, int month, std::string_view day_text,
                        const Date& latest) {
  const auto value = [](std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = 10 * number + (c - '0');
    return number;
  };
  const Date date{value(year), static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(value(day_text))};
  return is_credible_date(date, latest) ? std::optional(date) : std::nullopt;
}

// The month of a part of a path: 01, 1, jan.
int month_of(std::string_view part) {
  if (all_digits(part) && part.size() <= 2) {
    const int month = part.size() == 1 ? part[0] - '0' : 10 * (part[0] - '0') + (part[1] - '0');
    return month <= 12 ? month : 0;
  }
  return month_named(part).value_or(0);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find_first_of(separators);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// 23-01-2022: day, month and year, where the first cannot be a month.
std::optional<Date> day_first_among(const std::vector<std::string_view>& parts, std::size_t at,
                                    const Date& latest) {
  const std::string_view first = parts[at];
  const std::string_view year = parts[at + 2];
  if (first.size() != 2 || first <= "12" || first > "31") return std::nullopt;
  if (year.size() != 4 || !all_digits(year) || !all_digits(parts[at + 1])) return std::nullopt;
  const int month = month_of(parts[at + 1]);
  return month == 0 ? std::nullopt : day(year, month, first, latest);
}

// Three parts side by side that are year, month and day, or one of eight digits.
std::optional<Date> date_among(const std::vector<std::string_view>& parts, const Date& latest) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!all_digits(parts[i])) continue;
    if (parts[i].size() == 8) {
      const auto date = parse_iso_date(parts[i]);
      if (date && date->year >= 1900 && is_credible_date(*date, latest)) return date;
    }
    if (i + 2 >= parts.size()) continue;
    if (const auto date = day_first_among(parts, i, latest)) return date;
    if (parts[i].size() != 4) continue;
    const int month = month_of(parts[i + 1]);
    if (month == 0 || !all_digits(parts[i + 2]) || parts[i + 2].size() > 2) continue;
    if (const auto date = day(parts[i], month, parts[i + 2], latest)) return date;
  }
  return std::nullopt;
}

// "ALMATY, Kazakhstan, " or nothing: a place whose first word is in capitals.
bool is_place(std::string_view text) {
  if (text.size() > kLongestDateline) return false;
  bool fits = true;
  std::size_t count = 0;
  for_each_word(text, [&](std::string_view word) {
    if (word == "—" || word == "–" || word == "-") return;
    const std::string lower = ascii::lower(word);
    const bool capital = unicode::is_upper(utf8::decode(word, 0).value);
    if (count++ == 0) {
      const bool shouted =
          word.size() > 2 && lower != word &&
          std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      fits = fits && shouted;
    } else {
      fits = fits &&
             (capital || word.front() == '(' || lower == "de" || lower == "of" || lower == "the");
    }
  });
  return fits && count > 0 && count <= 6;
}

// What follows the date of a dateline: the agency, or a dash.
bool is_dateline_end(std::string_view text) {
  text = ascii::trim(text);
  if (text.starts_with('.') || text.starts_with(',')) text = ascii::trim(text.substr(1));
  for (const std::string_view end : {"(", "/", "—", "–", "-"}) {
    if (text.starts_with(end)) return true;
  }
  return text.empty();
}

// A line that is a date, with a time, a place or a name and a bullet beside it.
std::optional<Date> date_of_line(std::string_view line, const Date& latest) {
  if (line.size() > kLongestStamp) return std::nullopt;
  const auto found = find_date(line, latest);
  if (!found || !is_of_time(line.substr(found->place.end))) return std::nullopt;
  const std::string_view before = ascii::trim(line.substr(0, found->place.begin));
  if (is_of_time(before) || is_place(before)) return found->date;
  for (const std::string_view bullet : {"·", "|", "•"}) {
    if (before.ends_with(bullet) && word_count(before) <= 6 && before.size() <= kLongestDateline) {
      return found->date;
    }
  }
  return std::nullopt;
}

std::optional<Date> date_of_dateline(std::string_view text, const Date& latest) {
  const std::string_view head = text.substr(0, kLongestStamp);
  const auto found = find_date(head, latest);
  if (!found || !is_place(ascii::trim(text.substr(0, found->place.begin)))) return std::nullopt;
  const bool ends = is_dateline_end(text.substr(found->place.end));
  return ends ? std::optional(found->date) : std::nullopt;
}

// "Published on January 8, 2022 Updated January 9, 2022"
void read_stamp(std::string_view text, const Date& latest, Publication& publication) {
  const auto line = date_line(text, latest);
  if (!line || !line->stamped) return;
  if (!publication.published) publication.published = line->published;
  if (!publication.updated) publication.updated = line->updated;
}

}  // namespace

std::optional<Date> date_of_url(std::string_view url, const Date& latest) {
  const std::size_t slashes = url.find("//");
  if (slashes != std::string_view::npos) url.remove_prefix(slashes + 2);
  const std::size_t path = url.find('/');
  if (path == std::string_view::npos) return std::nullopt;
  url = url.substr(path + 1);
  url = url.substr(0, url.find_first_of("?#"));
  return date_among(parts_of(url, "/-_."), latest);
}

Date local_day(const Moment& moment, std::string_view url) {
  const auto day = moment.utc_hour ? date_of_url(url, kLastDay) : std::nullopt;
  return day && may_be_on(moment, *day) ? *day : moment.date;
}

std::optional<Date> date_of_file_name(std::string_view path, const Date& latest) {
  return date_among(parts_of(path.substr(path.rfind('/') + 1), "-_. ()"), latest);
}

Publication publication_of(const std::vector<EdgeLine>& lines,
                           const std::vector<std::string>& openings, const Date& latest) {
  Publication publication;
  for (const EdgeLine& line : lines) {
    const bool beside = line.zone == Zone::boilerplate || line.zone == Zone::teaser;
    if (!line.has_digit || beside) continue;  // a clock, the date of another article
    read_stamp(line.text, latest, publication);
    if (!line.at_head) continue;
    if (!publication.byline && byline_of(line)) {
      if (const auto found = find_date(line.text, latest)) publication.byline = found->date;
    }
    if (!publication.dateline) publication.dateline = date_of_line(line.text, latest);
  }
  for (const std::string& text : openings) {
    if (!publication.dateline) publication.dateline = date_of_dateline(text, latest);
  }
  return publication;
}

}  // namespace dateline
