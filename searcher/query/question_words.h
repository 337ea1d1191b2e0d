// SPDX-License-Identifier: GPL-2.0-or-later
// The words by which a language asks questions and answers them, in one table by language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// What a question asks for.
enum class AnswerKind : std::uint8_t {
  none,      ///< no question, or one of another kind
  date,      ///< when, what year: a month, a year, a day of the week, an hour
  count,     ///< how many: a number, no year, hour or percentage
  amount,    ///< how much: a sum of money, a percentage, another number
  duration,  ///< how long, how old: a number with a unit of time
  measure,   ///< how far, how tall: a number
  share,     ///< what percentage: a number of percent
  name,      ///< who: a word with a capital that does not open its sentence
  place,     ///< where: the same after a preposition of place
  reason,    ///< why: a word that introduces a cause
};

/// Words that open a question.
struct QuestionOpener {
  std::string_view words;  ///< in lower case, one blank between two
  AnswerKind kind = AnswerKind::none;
  /// Whether no other word has to confirm that it asks: "how many" always does, "when the rain
  /// stopped" does not.
  bool always_asks = false;
};

/// What a language asks and answers with; words in lower case without accents. The lists that are
/// looked up for each word of a text are sorted.
struct QuestionWords {
  std::span<const std::string_view> languages;     ///< by the names of their stemmers
  std::span<const QuestionOpener> openers;         ///< longer ones before those they begin with
  std::span<const std::string_view> auxiliaries;   ///< behind an opener: it asks
  std::span<const std::string_view> prepositions;  ///< may stand before an opener
  std::span<const std::string_view> numbers;
  std::span<const std::string_view> months;
  std::span<const std::string_view> days;        ///< of the week, and yesterday
  std::span<const std::string_view> currencies;  ///< behind a number
  std::span<const std::string_view> shares;      ///< percent, behind a number
  std::span<const std::string_view> time_units;  ///< behind a number
  std::span<const std::string_view> place_prepositions;
  std::span<const std::string_view> causes;
};

/// The words of a language; nullptr if nobody has written them down.
[[nodiscard]] const QuestionWords* question_words(std::string_view language);

/// Whether a sorted list has `word`.
[[nodiscard]] bool has_word(std::span<const std::string_view> list, std::string_view word);

}  // namespace dateline
