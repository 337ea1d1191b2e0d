// SPDX-License-Identifier: GPL-2.0-or-later
// Removes the dates from a line and classifies the other words.
#include "indexer/article/date_lines.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/zones/line.h"
#include "indexer/article/zones/time_vocabulary.h"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 200;  // bytes
constexpr std::size_t kMostNames = 6;
constexpr std::size_t kMostOthers = 2;
constexpr std::size_t kOpening = 4;  // most words up to a stamp: "This entry was posted"

// The words of one part of the line.
struct Stretch {
  bool published = false;
  bool updated = false;
};

// Words in lower case next to names.
bool is_particle(std::string_view word) {
  constexpr auto kParticles = std::to_array<std::string_view>(
      {"by", "von", "par", "por", "di", "od",  "av",   "af",    "door",   "and",  "und",  "et",
       "y",  "e",   "van", "der", "in", "for", "with", "autor", "author", "text", "foto", "photo"});
  return std::ranges::find(kParticles, word) != kParticles.end();
}

class LineReader {
 public:
  [[nodiscard]] bool is_of_time() {
    stretch(0, line_.size());
    return names_ + others_ == 0 && !stamped_;
  }

  LineReader(std::string_view line, const Date& latest, std::string_view language)
      : line_(line), latest_(latest), language_(language) {}

  std::optional<DateLine> read() {
    std::size_t at = 0;
    for (;;) {
      const auto found = find_date(line_.substr(at), latest_, language_);
      const std::size_t end = found ? at + found->place.begin : line_.size();
      const Stretch words = stretch(at, end);
      if (at == 0 && !found) return std::nullopt;
      if (!found) break;
      take(*found, words);
      at += found->place.end;
    }
    if (!found_.stamped || !opens_with_stamp_) {
      if (names_ > kMostNames || others_ > kMostOthers) return std::nullopt;
      found_.loose = others_ > 0;
    }
    found_.named = names_ > 0;
    return found_;
  }

 private:
  void take(const WrittenDate& found, const Stretch& words) {
    found_.stamped = found_.stamped || words.published || words.updated;
    std::optional<Date>& date = words.updated ? found_.updated : found_.published;
    if (!date) date = found.date;
  }

  Stretch stretch(std::size_t begin, std::size_t end) {
    Stretch seen;
    for (std::size_t at = begin; at < end;) {
      const std::size_t word_begin = at;
      while (at < end && continues(at, at > word_begin)) at += utf8::decode(line_, at).size;
      if (at > word_begin) {
        note(line_.substr(word_begin, at - word_begin), seen);
      } else {
        at += utf8::decode(line_, at).size;
      }
    }
    return seen;
  }

  // Digits may continue a word ("Bo2") but not begin one.
  [[nodiscard]] bool continues(std::size_t at, bool in_word) const {
    switch (unicode::char_class(utf8::decode(line_, at).value)) {
      case unicode::CharClass::letter:
      case unicode::CharClass::ideograph:
      case unicode::CharClass::mark:
        return true;
      case unicode::CharClass::digit:
        return in_word;
      default:
        return false;
    }
  }

  void note(std::string_view word, Stretch& seen) {
    std::array<char, 80> folded{};
    const std::string_view lower(folded.data(), zones::fold_head(word, folded));
    const zones::TimeWord kind = zones::time_word(lower);
    seen.published = seen.published || kind == zones::TimeWord::published;
    seen.updated = seen.updated || kind == zones::TimeWord::updated;
    const bool stamp = kind == zones::TimeWord::published || kind == zones::TimeWord::updated;
    stamped_ = stamped_ || stamp;
    opens_with_stamp_ = opens_with_stamp_ || (stamp && words_ < kOpening && names_ + others_ == 0);
    ++words_;
    if (kind != zones::TimeWord::none || is_particle(lower)) return;
    const char32_t first = utf8::decode(word, 0).value;
    const bool cased = unicode::is_upper(first) || lower != word;
    const bool lower_case = first < 0x530 && !cased;  // scripts after Cyrillic have no case
    ++(lower_case ? others_ : names_);
  }

  std::string_view line_;
  const Date& latest_;
  std::string_view language_;
  DateLine found_;
  std::size_t words_ = 0;
  std::size_t names_ = 0;
  std::size_t others_ = 0;
  bool stamped_ = false;
  bool opens_with_stamp_ = false;
};

}  // namespace

bool is_of_time(std::string_view text) { return LineReader(text, kLastDay, {}).is_of_time(); }

std::optional<DateLine> date_line(std::string_view line, const Date& latest,
                                  std::string_view language) {
  line = ascii::trim(line);
  if (line.size() > kLongest) return std::nullopt;
  return LineReader(line, latest, language).read();
}

}  // namespace dateline
