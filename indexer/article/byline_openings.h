// SPDX-License-Identifier: GPL-2.0-or-later
// The words that begin a byline: "By", "Text:", "Verfasst von".
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// The rest of a line after words that begin a byline, in many languages: "Ann Lee" for "By Ann
/// Lee", "Text: Ann Lee", "von Ann Lee". nullopt if `text`, a single line, does not begin with such
/// words.
[[nodiscard]] std::optional<std::string_view> after_byline_opening(std::string_view text);

/// The names of a field for a byline: `text` without words that begin a byline.
[[nodiscard]] std::string_view without_byline_opening(std::string_view text);

/// The rest after words that begin a byline, or a link to all articles of an author: "Ann Lee" for
/// "View all posts by Ann Lee".
[[nodiscard]] std::optional<std::string_view> after_link_opening(std::string_view text);

}  // namespace dateline
