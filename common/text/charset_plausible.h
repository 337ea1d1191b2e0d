// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the result of a charset detector: does the decoded text look like words that people
// write? Thai decoded as Chinese, or Cyrillic decoded with another Cyrillic charset, does not.
#pragma once

#include <string_view>

namespace dateline {

/// The share of characters outside ASCII that are plausible in their context, 0 to 1; 1 if there
/// are none. Implausible are control, unassigned, private-use and box characters, letters of
/// another script or an upper-case letter within a word, signs between two letters, and Thai marks
/// without a letter.
[[nodiscard]] double plausibility(std::string_view text);

/// The share of `text`'s characters outside ASCII that are Thai letters and marks.
[[nodiscard]] double thai_share(std::string_view text);

/// The share of multi-byte characters in `bytes` that are common in `charset`, 0 to 1; 1 for
/// charsets other than the Chinese, Japanese and Korean ones in the table.
[[nodiscard]] double common_share(std::string_view bytes, std::string_view charset);

}  // namespace dateline
