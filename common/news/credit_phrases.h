// SPDX-License-Identifier: GPL-2.0-or-later
// How credits and notes of an article are worded: by what it opens with, a bracket or a sentence is
// one or is not.
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

/// Whether a bracket has its other one.
enum class Bracket : std::uint8_t { closed, open };

/// The kind of what stands in brackets, `inside` without them; nullopt if it is part of the story.
[[nodiscard]] std::optional<CreditKind> kind_of_bracket(std::string_view inside, Bracket bracket);

/// Whether a text says who "contributed to this report", and the sentence ends there or goes on
/// with a place.
[[nodiscard]] bool names_contributor(std::string_view text);

/// The kind of a sentence that is not in brackets; nullopt if it is part of the story. That
/// somebody could not be reached for comment is part of it.
[[nodiscard]] std::optional<CreditKind> kind_of_sentence(std::string_view sentence);

}  // namespace dateline
