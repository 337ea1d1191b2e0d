// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the number before the noun.
#include "common/text/counted.h"

namespace dateline {

std::string counted(std::size_t count, std::string_view noun) {
  return counted(count, noun, std::string(noun) + 's');
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

}  // namespace dateline
