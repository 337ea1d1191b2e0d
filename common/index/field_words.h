// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts outlets, agencies, bylines, addresses and paths into words, for the index and for filters.
// Neither stems nor depends on a language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The runs of letters and digits in `text`, in lower case and without accents, sorted, without
/// repeats. A run of over 80 bytes is cut at a character.
[[nodiscard]] std::vector<std::string> field_words(std::string_view text);

/// Appends a term with `prefix` for each field word of `text`.
void append_field_terms(std::vector<std::string>& terms, std::string_view prefix,
                        std::string_view text);

}  // namespace dateline
