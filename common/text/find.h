// SPDX-License-Identifier: GPL-2.0-or-later
// Finding signs in text that seldom has them.
#pragma once

#include <string_view>

namespace dateline {

/// Where `sign` stands first in `text`; npos if nowhere: `text.find(sign)`. That one stops at each
/// byte that is the sign's first; this one looks for first and last byte at once, many places at a
/// time, so a sign may begin with a blank or a frequent letter.
[[nodiscard]] std::size_t find_sign(std::string_view text, std::string_view sign);

/// Whether `sign` stands in `text`.
[[nodiscard]] inline bool has_sign(std::string_view text, std::string_view sign) {
  return find_sign(text, sign) != std::string_view::npos;
}

}  // namespace dateline
