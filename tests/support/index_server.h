// SPDX-License-Identifier: GPL-2.0-or-later
// Databases of temporary indexes behind Xapian's own server, on this machine alone.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "common/index/location.h"

namespace dateline::test {

/// Whether there is a program `xapian-tcpsrv`; where there is none, this is warned of.
[[nodiscard]] bool can_serve();

/// A process that serves one database, from its making or start() to stop() or its end.
class DatabaseServer {
 public:
  /// Serves on a port that is free. Throws std::runtime_error where that fails.
  explicit DatabaseServer(std::filesystem::path database);
  ~DatabaseServer() { stop(); }
  DatabaseServer(const DatabaseServer&) = delete;
  DatabaseServer& operator=(const DatabaseServer&) = delete;

  [[nodiscard]] ServerAddress address() const { return {"127.0.0.1", port_}; }
  /// Ends the process and all its connections.
  void stop();
  /// Serves again, on the same port.
  void start();
  /// Keeps the process and its connections from going on, and lets them.
  void freeze();
  void thaw();

 private:
  [[nodiscard]] bool runs_on(unsigned port);
  void signal(int number) const;

  std::filesystem::path database_;
  unsigned port_ = 0;
  pid_t process_ = -1;
};

/// Both databases of an index.
class IndexServer {
 public:
  explicit IndexServer(const std::filesystem::path& index);
  [[nodiscard]] ServedIndex location(unsigned timeout = kDefaultTimeout) const {
    return {passages.address(), articles.address(), timeout};
  }

  DatabaseServer passages;
  DatabaseServer articles;
};

}  // namespace dateline::test
