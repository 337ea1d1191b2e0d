// SPDX-License-Identifier: GPL-2.0-or-later
// The words with which a language asks and answers questions, in one table by language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// What a question asks for.
enum class AnswerKind : std::uint8_t {
  none,      ///< not a question, or of another kind
  date,      ///< when, what year: a month, a year, a day of the week, an hour
  count,     ///< how many: a number other than a year, hour or percentage
  amount,    ///< how much: a sum of money, a percentage, another number
  duration,  ///< how long, how old: a number with a unit of time
  measure,   ///< how far, how tall: a number
  share,     ///< what percentage: a percentage
  name,      ///< who: a capitalised word that does not begin its sentence
  place,     ///< where: a capitalised word after a preposition of place
  reason,    ///< why: a word that introduces a cause
};

/// Words that begin a question.
struct QuestionOpener {
  std::string_view words;  ///< in lower case, separated by single blanks
  AnswerKind kind = AnswerKind::none;
  /// Whether it is a question without further evidence: "how many" is, "when the rain stopped" is
  /// not.
  bool always_asks = false;
};

/// The words of a language, in lower case without accents. Lists that are looked up for each word
/// of a text are sorted.
struct QuestionWords {
  std::span<const std::string_view> languages;     ///< by the names of their stemmers
  std::span<const QuestionOpener> openers;         ///< longer ones before those they begin with
  std::span<const std::string_view> auxiliaries;   ///< after an opener: it is a question
  std::span<const std::string_view> prepositions;  ///< may precede an opener
  std::span<const std::string_view> numbers;
  std::span<const std::string_view> months;
  std::span<const std::string_view> days;        ///< of the week, and yesterday
  std::span<const std::string_view> currencies;  ///< after a number
  std::span<const std::string_view> shares;      ///< percent, after a number
  std::span<const std::string_view> time_units;  ///< after a number
  std::span<const std::string_view> place_prepositions;
  std::span<const std::string_view> causes;
};

/// The words of a language, or nullptr.
[[nodiscard]] const QuestionWords* question_words(std::string_view language);

/// Whether a sorted list contains `word`.
[[nodiscard]] bool has_word(std::span<const std::string_view> list, std::string_view word);

}  // namespace dateline
