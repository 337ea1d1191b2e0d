// SPDX-License-Identifier: GPL-2.0-or-later
// Databases behind Xapian's own servers: opening them, and what it means when one fails.
#pragma once

#include <string>

#include "common/error.h"
#include "common/index/location.h"
#include "common/index/record_packing.h"
#include "common/index/settings.h"

namespace Xapian {
class Database;
class Error;
}  // namespace Xapian

namespace dateline {

/// A server does not answer, or not in time, or has nothing to serve.
class ServerError : public Error {
 public:
  using Error::Error;
};

/// Opens what a server serves. Throws Xapian::NetworkError where it does not answer.
[[nodiscard]] Xapian::Database open_served(const ServerAddress& address, unsigned timeout);

/// The settings of the index whose passages are served. Throws Error(bad_index) where there are
/// none.
[[nodiscard]] Settings served_settings(const Xapian::Database& passages, const ServedIndex& served);

/// Throws Error(bad_index) unless `passages` and `articles` are the two databases of one index, in
/// this order; `records` are those of the index. May be wrong for a moment while a run commits.
void check_pair(const Xapian::Database& passages, const Xapian::Database& articles,
                RecordUnpacker& records, const ServedIndex& served);

/// Whether an error comes from a server, or from the way to it.
[[nodiscard]] bool is_of_server(const Xapian::Error& error);

/// Throws what such an error means, as a ServerError (bad_index) that names the server by what the
/// error says of it, else as `name`.
[[noreturn]] void throw_server_error(const Xapian::Error& error, const std::string& name);

}  // namespace dateline
