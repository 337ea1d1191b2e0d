// SPDX-License-Identifier: GPL-2.0-or-later
// Windows: constraints on the positions of words, for phrases and NEAR.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct Window {
  /// The alternative stems at each place.
  std::vector<std::vector<std::string>> places;
  /// 0: the places are adjacent. Else there are two, whose positions differ by at most this.
  std::uint32_t reach = 0;
  bool ordered = true;  ///< whether the first of two must precede the second
  friend bool operator==(const Window&, const Window&) = default;
};

/// The cache key of a window's postings; different from every term.
[[nodiscard]] std::string window_term(const Window& window);
/// The window with a cache key; nullopt for an ordinary term.
[[nodiscard]] std::optional<Window> window_of(std::string_view term);

}  // namespace dateline
