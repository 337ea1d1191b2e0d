// SPDX-License-Identifier: GPL-2.0-or-later
// Opens databases behind Xapian servers, and explains their failures.
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

/// A server does not answer, answers too late, or serves nothing.
class ServerError : public Error {
 public:
  using Error::Error;
};

/// Opens a served database. Throws Xapian::NetworkError if the server does not answer.
[[nodiscard]] Xapian::Database open_served(const ServerAddress& address, unsigned timeout);

/// The settings of the index whose passages are served. Throws Error(bad_index) if they are
/// missing.
[[nodiscard]] Settings served_settings(const Xapian::Database& passages, const ServedIndex& served);

/// Throws Error(bad_index) unless `passages` and `articles` are the two databases of one index, in
/// this order; `records` unpacks those of the index. May be wrong while a run commits.
void check_pair(const Xapian::Database& passages, const Xapian::Database& articles,
                RecordUnpacker& records, const ServedIndex& served);

/// Whether an error comes from a server or from the connection to it.
[[nodiscard]] bool is_of_server(const Xapian::Error& error);

/// Throws such an error as a ServerError (bad_index) that names the server by the address in the
/// error, else as `name`.
[[noreturn]] void throw_server_error(const Xapian::Error& error, const std::string& name);

}  // namespace dateline
