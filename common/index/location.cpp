// SPDX-License-Identifier: GPL-2.0-or-later
// Formats addresses.
#include "common/index/location.h"

namespace dateline {

std::string ServerAddress::name() const {
  const bool brackets = host.find_first_of(":%") != std::string::npos;
  return "tcp://" + (brackets ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

}  // namespace dateline
