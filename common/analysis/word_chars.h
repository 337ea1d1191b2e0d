// SPDX-License-Identifier: GPL-2.0-or-later
// Classifies the characters at a place of a text for splitting it into words.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Whether a word of letters and digits can begin at `at`.
[[nodiscard]] bool begins_word(std::string_view text, std::size_t at);

/// Whether a word that reaches `at` continues there.
[[nodiscard]] bool continues_word(std::string_view text, std::size_t at);

/// The end of the character of a script without blanks that begins at `at`, including its marks;
/// `at` if there is no such character.
[[nodiscard]] std::size_t ideograph_end(std::string_view text, std::size_t at);

/// Whether there is a capital letter at `at`, followed by a small one, as at the beginning of a
/// name.
[[nodiscard]] bool begins_name(std::string_view text, std::size_t at);

/// Whether a word in capitals, `text` from `begin` to `end`, stands out: a word near it in its
/// sentence has a small letter, or its line has no other word. In "MAN WHO FELL" no word does.
[[nodiscard]] bool stands_out(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace dateline
