// SPDX-License-Identifier: GPL-2.0-or-later
// What kind of answer a question expects, and which sentences can hold one.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class AnswerKind : std::uint8_t {
  none,    ///< no question, or one of another kind
  date,    ///< when, what year: a month or a year
  number,  ///< how many, how long: a number in digits or words
  name,    ///< who: a word with a capital that opens no sentence
};

/// The kind of answer that an English query asks for; none in any other `language`.
[[nodiscard]] AnswerKind expected_answer(std::string_view query, std::string_view language);

/// Whether a word (lower case, accents folded) names a month or a year from 1000 to 2099.
[[nodiscard]] bool is_date_word(std::string_view folded);

/// Whether a word is a number in digits or in (English) words.
[[nodiscard]] bool is_number_word(std::string_view folded);

}  // namespace dateline
