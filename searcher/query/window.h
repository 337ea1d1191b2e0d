// SPDX-License-Identifier: GPL-2.0-or-later
// Words at places that depend on each other: phrases, and pairs that are near.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Query;
}

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

/// A window as a term of a Xapian::Query, which no document holds: who runs the query asks
/// `window_of` of its terms, and finds the documents in the forward index.
[[nodiscard]] std::string window_term(const Window& window);
/// The window that a term stands for; nothing where it is an ordinary one.
[[nodiscard]] std::optional<Window> window_of(std::string_view term);

/// What Xapian is given in place of windows.
enum class WindowsAs : std::uint8_t {
  sources,  ///< the documents, for databases in folders
  words,    ///< all of its words, for servers: the text has to confirm the rest
  phrases,  ///< OP_PHRASE and OP_NEAR, for a description
};

/// A filter of terms, AND, OR and NOT with its windows as Xapian can run them.
[[nodiscard]] Xapian::Query with_windows(const Xapian::Query& filter, WindowsAs as);

}  // namespace dateline
