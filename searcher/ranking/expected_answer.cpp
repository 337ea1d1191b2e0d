// SPDX-License-Identifier: GPL-2.0-or-later
// Answer types by table.
#include "searcher/ranking/expected_answer.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr double kDayQuality =
    0.5;  // of a weekday or an hour: the article's own date says the rest

bool all_digits(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, ascii::is_digit);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && all_digits(word) && (word.front() == '1' || word.starts_with("20"));
}

bool is_number(const QuestionWords& language, std::string_view folded) {
  return (!folded.empty() && ascii::is_digit(folded.front())) || has_word(language.numbers, folded);
}

// The sense of a number.
enum class Sense : std::uint8_t { plain, year, day_or_hour, share, money, time };
constexpr std::size_t kSenses = 6;

// How well a number of each sense answers a type of question.
struct NumberRow {
  AnswerKind kind;
  std::array<double, kSenses> quality;  // in the order of Sense
};
constexpr auto kNumberRows = std::to_array<NumberRow>({
    {AnswerKind::count, {1, 0.3, 0, 0.5, 0.3, 0.5}},
    {AnswerKind::amount, {0.6, 0.3, 0, 1, 1, 0.6}},
    {AnswerKind::duration, {0.5, 0.5, 0, 0.3, 0.3, 1}},
    {AnswerKind::measure, {1, 0.3, 0, 0.5, 0.5, 0.5}},
    {AnswerKind::share, {0.5, 0.3, 0, 1, 0.3, 0.3}},
});

// Directly before the number, or part of it.
bool has_currency_sign(const SentenceWord& word) {
  constexpr auto kSigns = std::to_array<std::string_view>({"$", "€", "£", "¥"});
  return std::ranges::any_of(kSigns, [&](std::string_view sign) {
    return word.before.ends_with(sign) || word.typed.starts_with(sign);
  });
}

class Finder {
 public:
  Finder(const QuestionWords& language, std::span<const SentenceWord> sentence,
         std::vector<FoundAnswer>& found)
      : language_(language), sentence_(sentence), found_(found) {}

  void numbers(const NumberRow& row) {
    for (std::size_t begin = 0; begin < sentence_.size();) {
      if (!is_number(language_, folded(begin))) {
        ++begin;
        continue;
      }
      std::size_t end = begin + 1;
      while (end < sentence_.size() && goes_on(sentence_[end])) ++end;
      if (!any_asked(begin, end)) {
        add(begin, end, row.quality[static_cast<std::size_t>(sense(begin, end))]);
      }
      begin = end;
    }
  }

  void dates() {
    each([this](std::size_t at) {
      if (has_word(language_.months, folded(at)) || is_year(folded(at))) return 1.0;
      const bool is_hour = folded(at).find(':') != std::string_view::npos;
      return is_hour || has_word(language_.days, folded(at)) ? kDayQuality : 0.0;
    });
  }

  void names() {
    each([this](std::size_t at) { return is_name(at) ? 1.0 : 0.0; });
  }

  void places() {
    each([this](std::size_t at) {
      const bool is_place = is_name(at) && has_word(language_.place_prepositions, folded(at - 1));
      return is_place ? 1.0 : 0.0;
    });
  }

  void causes() {
    each([this](std::size_t at) { return has_word(language_.causes, folded(at)) ? 1.0 : 0.0; });
  }

 private:
  [[nodiscard]] std::string_view folded(std::size_t at) const { return sentence_[at].folded; }

  // Whether a word belongs to the number before it: 4.5 billion, two hundred.
  [[nodiscard]] bool goes_on(const SentenceWord& word) const {
    return has_word(language_.numbers, word.folded) && (word.before == " " || word.before == "-");
  }

  // The first word is always capitalised; months and days are not names.
  [[nodiscard]] bool is_name(std::size_t at) const {
    return at > 0 && sentence_[at].capital && !has_word(language_.months, folded(at)) &&
           !has_word(language_.days, folded(at));
  }
  [[nodiscard]] bool any_asked(std::size_t begin, std::size_t end) const {
    const auto words = sentence_.subspan(begin, end - begin);
    return std::ranges::any_of(words, &SentenceWord::asked);
  }

  // Rates the words of a sentence one by one.
  template <typename Rate>
  void each(Rate rate) {
    for (std::size_t at = 0; at < sentence_.size(); ++at) {
      if (!sentence_[at].asked) add(at, at + 1, rate(at));
    }
  }
  void add(std::size_t begin, std::size_t end, double quality) {
    if (quality > 0) found_.push_back({begin, end, quality});
  }

  // For the number in [begin, end).
  [[nodiscard]] Sense sense(std::size_t begin, std::size_t end) const {
    const SentenceWord& first = sentence_[begin];
    const bool has_next = end < sentence_.size();
    const std::string_view next = has_next ? folded(end) : std::string_view();
    const std::string_view behind = has_next ? sentence_[end].before : std::string_view();
    const std::string_view previous = begin > 0 ? folded(begin - 1) : std::string_view();
    const bool of_month = has_word(language_.months, previous) || has_word(language_.months, next);
    const bool single = end == begin + 1;
    if (first.folded.find(':') != std::string_view::npos) return Sense::day_or_hour;
    if (single && of_month && first.folded.size() <= 4 && !is_year(first.typed)) {
      return Sense::day_or_hour;
    }
    if (first.typed.ends_with('%') || behind.starts_with('%') || has_word(language_.shares, next))
      return Sense::share;
    if (has_currency_sign(first) || has_word(language_.currencies, next)) {
      return Sense::money;
    }
    // A noun of the question is what it counts, even a unit of time.
    if (has_word(language_.time_units, next)) {
      return sentence_[end].asked ? Sense::plain : Sense::time;
    }
    if (single && is_age(begin, behind)) return Sense::time;
    return single && is_year(first.typed) ? Sense::year : Sense::plain;
  }

  // "Pell, 56, said"
  [[nodiscard]] bool is_age(std::size_t at, std::string_view behind) const {
    const SentenceWord& word = sentence_[at];
    return at > 0 && word.typed.size() == 2 && all_digits(word.typed) &&
           sentence_[at - 1].capital && word.before == ", " && behind.starts_with(',');
  }

  const QuestionWords& language_;
  std::span<const SentenceWord> sentence_;
  std::vector<FoundAnswer>& found_;
};

}  // namespace

void find_answers(AnswerKind kind, const QuestionWords& language,
                  std::span<const SentenceWord> sentence, std::vector<FoundAnswer>& found) {
  found.clear();
  Finder finder(language, sentence, found);
  switch (kind) {
    case AnswerKind::none:
      return;
    case AnswerKind::date:
      return finder.dates();
    case AnswerKind::name:
      return finder.names();
    case AnswerKind::place:
      return finder.places();
    case AnswerKind::reason:
      return finder.causes();
    default:
      break;
  }
  const auto* const row = std::ranges::find(kNumberRows, kind, &NumberRow::kind);
  if (row != kNumberRows.end()) finder.numbers(*row);
}

// Nearly every sentence has a name, so a name says less than a number or a date.
double answer_worth(AnswerKind kind) {
  return kind == AnswerKind::name || kind == AnswerKind::place ? 0.5 : 1;
}

}  // namespace dateline
