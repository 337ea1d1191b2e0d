// SPDX-License-Identifier: GPL-2.0-or-later
// The version, as CMakeLists.txt states it.
#include "common/version.h"

namespace dateline {

std::string_view version() { return DATELINE_VERSION; }

}  // namespace dateline
