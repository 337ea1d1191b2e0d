// SPDX-License-Identifier: GPL-2.0-or-later
// Unpacks members of a zip in memory, for office documents and books.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

/// The largest total size of the members unpacked from one zip.
inline constexpr std::size_t kMostUnpacked = std::size_t{64} << 20U;

struct ZipMembers {
  std::map<std::string, std::string> content;  ///< by name; the first of members with equal names
  std::string refused;  ///< why `content` is incomplete, one clause; empty if it is complete
  std::string hint;

  /// The content of the member `name`; empty if absent.
  [[nodiscard]] std::string_view operator[](const std::string& name) const;
};

/// Unpacks the members of `zip` whose names are `wanted`; others have empty content. Never throws
/// on any bytes.
[[nodiscard]] ZipMembers zip_members(std::string_view zip,
                                     const std::function<bool(std::string_view)>& wanted);

}  // namespace dateline
