// SPDX-License-Identifier: GPL-2.0-or-later
// Words at places that depend on each other: phrases, and pairs that are near.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct Window {
  /// At each place stands any of these stems.
  std::vector<std::vector<std::string>> places;
  /// 0: the places follow one another. Else there are two, whose positions differ by so much at
  /// most.
  std::uint32_t reach = 0;
  bool ordered = true;  ///< whether the first of two is before the second
  friend bool operator==(const Window&, const Window&) = default;
};

/// The name under which a window's postings are kept, which no term has.
[[nodiscard]] std::string window_term(const Window& window);
/// The window that is kept under a name; nothing where it is an ordinary term.
[[nodiscard]] std::optional<Window> window_of(std::string_view term);

}  // namespace dateline
