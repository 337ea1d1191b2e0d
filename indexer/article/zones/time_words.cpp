// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the words and numbers of a line by what they say of time.
#include "indexer/article/zones/time_words.h"

#include <array>

#include "common/text/ascii.h"
#include "indexer/article/zones/line.h"
#include "indexer/article/zones/time_vocabulary.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kLongest = 140;  // bytes

bool in_word(char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

struct Seen {
  bool month = false;
  bool weekday = false;
  bool stamp = false;
  bool ago = false;
  bool year = false;
  std::size_t numbers = 0;
  std::size_t names = 0;  // other words, with a capital letter
  bool other = false;     // other words, without
};

bool note_word(std::string_view word, Seen& seen) {
  const TimeWord kind = time_word(word);
  seen.month |= kind == TimeWord::month;
  seen.weekday |= kind == TimeWord::weekday;
  seen.stamp |= kind == TimeWord::published || kind == TimeWord::updated;
  seen.ago |= kind == TimeWord::ago;
  return kind != TimeWord::none;
}

void note_number(std::string_view digits, Seen& seen) {
  ++seen.numbers;
  if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
    seen.year = true;
}

bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

// What a line has, up to the first word that is neither of time nor a name, or one name too many.
Seen see(std::string_view text, std::size_t most_names) {
  Seen seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (ascii::is_digit(text[at])) {
      while (at < text.size() && ascii::is_digit(text[at])) ++at;
      note_number(text.substr(begin, at - begin), seen);
    } else if (in_word(text[at])) {
      while (at < text.size() && in_word(text[at])) ++at;
      std::array<char, 80> folded{};
      const std::string_view raw = text.substr(begin, at - begin);
      // Marks of more than one byte: dashes, dots in the middle of a line.
      if (static_cast<unsigned char>(raw[0]) == 0xE2 || static_cast<unsigned char>(raw[0]) == 0xC2)
        continue;
      const std::string_view word(folded.data(), fold_head(raw, folded));
      if (note_word(word, seen) || word == "by") continue;
      if (is_capital(raw[0]))
        ++seen.names;
      else
        seen.other = true;
    } else {
      ++at;
    }
    if (seen.other || seen.names > most_names) break;
  }
  return seen;
}

}  // namespace

TimeLine time_line(std::string_view text) {
  if (text.size() > kLongest) return TimeLine::no;
  const Seen seen = see(text, 0);
  if (seen.other || seen.names > 0) return TimeLine::no;
  if (seen.stamp) return TimeLine::stamped;
  if (seen.ago && seen.numbers > 0) return TimeLine::stamped;
  const bool day = (seen.month || seen.weekday) && seen.numbers > 0;
  const bool dated = (seen.year && seen.numbers >= 2 && seen.month) || (day && seen.numbers >= 3) ||
                     (seen.year && seen.numbers >= 5);
  return dated ? TimeLine::dated : TimeLine::no;
}

bool is_names_and_time(std::string_view text) {
  if (text.size() > kLongest) return false;
  const Seen seen = see(text, 6);
  if (seen.other || seen.names == 0 || seen.names > 6 || seen.numbers < 2) return false;
  const bool day = seen.year && (seen.month || seen.numbers >= 3);
  return day || (seen.numbers >= 4 && (seen.month || seen.stamp));
}

bool is_names_and_day(std::string_view text) {
  if (text.size() > kLongest) return false;
  const Seen seen = see(text, 5);
  return !seen.other && seen.names >= 1 && seen.names <= 5 && seen.month && seen.numbers >= 1;
}

}  // namespace dateline::zones
