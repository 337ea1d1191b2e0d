// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the program of Debian's package xapian-tools.
#include "tests/support/xapian_check.h"

#include <cstdlib>
#include <string>

namespace dateline::test {

bool xapian_finds_sound(const std::filesystem::path& database) {
  const std::string command = "xapian-check '" + database.string() + "' > /dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

}  // namespace dateline::test
