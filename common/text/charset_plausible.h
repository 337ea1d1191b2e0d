// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a decoded text looks like words that people write: the check on what a charset detector
// says. Thai read as Chinese, or Cyrillic read by the table of another Cyrillic charset, fails it.
#pragma once

#include <string_view>

namespace dateline {

/// The share of characters outside ASCII that are plausible where they are, 0 to 1; 1 if there are
/// none. Implausible are characters that no text has (control, unassigned, private use, boxes),
/// letters of another script or an upper-case letter within a word, signs between two letters, and
/// Thai marks without a letter to sit on.
[[nodiscard]] double plausibility(std::string_view text);

/// The share of `text`'s characters outside ASCII that are Thai letters and marks.
[[nodiscard]] double thai_share(std::string_view text);

/// The share of characters of several bytes in `bytes` that are common ones of `charset`, 0 to 1;
/// 1 for charsets that are not in the table of Chinese, Japanese and Korean ones.
[[nodiscard]] double common_share(std::string_view bytes, std::string_view charset);

}  // namespace dateline
