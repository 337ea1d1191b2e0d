// SPDX-License-Identifier: GPL-2.0-or-later
// A zip in memory as its members: what office documents and books are.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

/// No more than this is unpacked of one zip, all wanted members together.
inline constexpr std::size_t kMostUnpacked = std::size_t{64} << 20U;

struct ZipMembers {
  std::map<std::string, std::string> content;  ///< by name; of two of one name the first
  std::string refused;  ///< why not all that is wanted is in `content`, one clause; else empty
  std::string hint;

  /// The content of the member `name`; empty if there is none.
  [[nodiscard]] std::string_view operator[](const std::string& name) const;
};

/// Unpacks the members of `zip` whose names are `wanted`; the others have empty content. Never
/// throws on any bytes.
[[nodiscard]] ZipMembers zip_members(std::string_view zip,
                                     const std::function<bool(std::string_view)>& wanted);

}  // namespace dateline
