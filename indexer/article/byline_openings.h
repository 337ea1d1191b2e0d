// SPDX-License-Identifier: GPL-2.0-or-later
// The words that open a byline: "By", "Text:", "Verfasst von".
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// What follows the words that open a byline in one of many languages: "Ann Lee" of "By Ann Lee",
/// "Text: Ann Lee", "von Ann Lee". Nothing if `text` does not open so. `text` is one
/// line.
[[nodiscard]] std::optional<std::string_view> after_byline_opening(std::string_view text);

/// The same, and what follows the words of a link to all articles of an author: "Ann Lee" of "View
/// all posts by Ann Lee".
[[nodiscard]] std::optional<std::string_view> after_link_opening(std::string_view text);

}  // namespace dateline
