// SPDX-License-Identifier: GPL-2.0-or-later
// Day, month and year, or month, day and year, in words that follow each other.
#include "indexer/formats/written_date.h"

#include <array>
#include <string>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                     "august", "september", "october", "november", "december"});
constexpr std::size_t kMostWords = 64;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char byte : text) {
    if (words.size() > kMostWords) break;
    if (ascii::is_letter(byte) || ascii::is_digit(byte)) {
      words.back().push_back(ascii::lower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// 1 to 12; 0 if it is no month.
std::uint8_t month_of(const std::string& word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool begins = word.size() >= 3 && kMonths[i].starts_with(word);
    if (begins || (i == 8 && word == "sept")) return static_cast<std::uint8_t>(i + 1);
  }
  return 0;
}

int number_of(const std::string& word, std::size_t fewest, std::size_t most) {
  if (word.size() < fewest || word.size() > most) return 0;
  int value = 0;
  for (const char byte : word) {
    if (!ascii::is_digit(byte)) return 0;
    value = 10 * value + (byte - '0');
  }
  return value;
}

std::optional<Date> date_of(const std::string& year, std::uint8_t month, const std::string& day) {
  const Date date{number_of(year, 4, 4), month, static_cast<std::uint8_t>(number_of(day, 1, 2))};
  return is_calendar_day(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<Date> written_date(std::string_view text) {
  if (const std::optional<Date> date = parse_iso_date(ascii::trim(text))) return date;
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint8_t month = month_of(words[i]);
    if (month == 0) continue;
    if (i > 0 && i + 1 < words.size()) {
      if (const auto date = date_of(words[i + 1], month, words[i - 1])) return date;
    }
    if (i + 2 < words.size()) {
      if (const auto date = date_of(words[i + 2], month, words[i + 1])) return date;
    }
  }
  return std::nullopt;
}

}  // namespace dateline
