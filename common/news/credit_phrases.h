// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises credits and notes of an article by the phrases that a bracket or a sentence opens
// with.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class CreditKind : std::uint8_t {
  sign_off,  ///< who wrote, reported, edited or translated the article, and how to reach them
  note,      ///< on the article itself: rates of exchange, corrections, where to read more
  aside,     ///< on the reporting: the number of a court case, what could not be verified
};

/// Whether a bracket is closed.
enum class Bracket : std::uint8_t { closed, open };

/// The kind of a bracket with the text `inside`; nullopt if it is part of the story.
[[nodiscard]] std::optional<CreditKind> kind_of_bracket(std::string_view inside, Bracket bracket);

/// Whether a text says who "contributed to this report", followed by the end of the sentence or a
/// place.
[[nodiscard]] bool names_contributor(std::string_view text);

/// The kind of a sentence outside brackets; nullopt if it is part of the story. That somebody could
/// not be reached for comment is part of it.
[[nodiscard]] std::optional<CreditKind> kind_of_sentence(std::string_view sentence);

}  // namespace dateline
