// SPDX-License-Identifier: GPL-2.0-or-later
// Names of authors out of what is written around them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// What follows the words that open a byline in one of many languages: "Ann Lee" of "By Ann Lee",
/// "Text: Ann Lee", "von Ann Lee". Nothing if `text` does not open so. `text` is one
/// line.
[[nodiscard]] std::optional<std::string_view> after_byline_opening(std::string_view text);

/// The names in `text`, which a page gives as those of authors: without openings, dates, roles,
/// addresses, handles and what follows a divider. Empty if that is not a name: an address, a day of
/// the week, "admin", a sentence.
[[nodiscard]] std::string author_line(std::string_view text);

}  // namespace dateline
