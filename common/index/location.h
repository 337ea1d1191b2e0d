// SPDX-License-Identifier: GPL-2.0-or-later
// Where an index is: in a local folder, or behind two Xapian servers.
#pragma once

#include <concepts>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace dateline {

/// The default timeout of a reply, in seconds.
inline constexpr unsigned kDefaultTimeout = 10;

/// A database served by `xapian-tcpsrv`.
struct ServerAddress {
  std::string host;  ///< a name, an IPv4 or an IPv6 address
  unsigned port = 0;

  /// `tcp://host:port`, with an IPv6 address in square brackets.
  [[nodiscard]] std::string name() const;
  friend bool operator==(const ServerAddress&, const ServerAddress&) = default;
};

/// The two databases of an index, each with its own server.
struct ServedIndex {
  ServerAddress passages;
  ServerAddress articles;
  unsigned timeout = kDefaultTimeout;  ///< timeout of a reply in seconds, at least 1
  friend bool operator==(const ServedIndex&, const ServedIndex&) = default;
};

struct IndexLocation {
  IndexLocation() = default;
  /// A folder converts to a location.
  template <std::convertible_to<std::filesystem::path> Path>
  IndexLocation(Path&& path) : folder(std::forward<Path>(path)) {}
  IndexLocation(ServedIndex pair) : served(std::move(pair)) {}

  std::filesystem::path folder;  ///< empty if served
  std::optional<ServedIndex> served;

  /// For messages: the folder, or the address of the passages.
  [[nodiscard]] std::string name() const {
    return served ? served->passages.name() : folder.string();
  }
  friend bool operator==(const IndexLocation&, const IndexLocation&) = default;
};

}  // namespace dateline
