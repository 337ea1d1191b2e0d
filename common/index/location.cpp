// SPDX-License-Identifier: GPL-2.0-or-later
// Writing addresses.
#include "common/index/location.h"

namespace dateline {

std::string ServerAddress::name() const {
  const bool colons = host.find(':') != std::string::npos;
  return "tcp://" + (colons ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

}  // namespace dateline
