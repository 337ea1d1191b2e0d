// SPDX-License-Identifier: GPL-2.0-or-later
// The version of dateline.
#pragma once

#include <string_view>

namespace dateline {

/// `1.2.3`, the same for both programs.
[[nodiscard]] std::string_view version();

/// What the programs are built on, as a report of a bug needs it: "libxapian 1.4.22, ICU 72.1,
/// index layout 3". The libraries are those that are loaded, not those of the build.
[[nodiscard]] std::string_view built_on();

}  // namespace dateline
