// SPDX-License-Identifier: GPL-2.0-or-later
// Where an index is: in a folder of this machine, or behind two servers of Xapian's.
#pragma once

#include <concepts>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace dateline {

/// Seconds that a server may take for a reply where nothing else is said.
inline constexpr unsigned kDefaultTimeout = 10;

/// A database that `xapian-tcpsrv` serves.
struct ServerAddress {
  std::string host;  ///< a name, or an address of IPv4 or IPv6
  unsigned port = 0;

  /// `tcp://host:port`, an address of IPv6 in square brackets.
  [[nodiscard]] std::string name() const;
  friend bool operator==(const ServerAddress&, const ServerAddress&) = default;
};

/// The two databases of an index, each behind a server of its own.
struct ServedIndex {
  ServerAddress passages;
  ServerAddress articles;
  unsigned timeout = kDefaultTimeout;  ///< seconds for a reply, at least 1
  friend bool operator==(const ServedIndex&, const ServedIndex&) = default;
};

struct IndexLocation {
  IndexLocation() = default;
  /// What takes a location takes a folder as it is.
  template <std::convertible_to<std::filesystem::path> Path>
  IndexLocation(Path&& path) : folder(std::forward<Path>(path)) {}
  IndexLocation(ServedIndex pair) : served(std::move(pair)) {}

  std::filesystem::path folder;  ///< empty where it is served
  std::optional<ServedIndex> served;

  /// For messages: the folder, or the address of the passages.
  [[nodiscard]] std::string name() const {
    return served ? served->passages.name() : folder.string();
  }
  friend bool operator==(const IndexLocation&, const IndexLocation&) = default;
};

}  // namespace dateline
