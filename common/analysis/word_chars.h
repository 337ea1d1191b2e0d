// SPDX-License-Identifier: GPL-2.0-or-later
// What stands at a place of a text, as far as words go.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Whether a word of letters and digits can begin at `at`.
[[nodiscard]] bool begins_word(std::string_view text, std::size_t at);

/// Whether a word that reaches `at` goes on there.
[[nodiscard]] bool continues_word(std::string_view text, std::size_t at);

/// The end of the character of a script without blanks that begins at `at`, its marks included;
/// `at` if another character or none stands there.
[[nodiscard]] std::size_t ideograph_end(std::string_view text, std::size_t at);

/// Whether a capital letter with a small one after it stands at `at`, as at the beginning of a
/// name.
[[nodiscard]] bool begins_name(std::string_view text, std::size_t at);

/// Whether a word in capitals, `text` from `begin` to `end`, stands out: a word near it in its
/// sentence has a small letter, or its line has no other word. In "MAN WHO FELL" no word does.
[[nodiscard]] bool stands_out(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace dateline
