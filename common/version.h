// SPDX-License-Identifier: GPL-2.0-or-later
// The version of dateline.
#pragma once

#include <string_view>

namespace dateline {

/// `1.2.3`, the same for both programs.
[[nodiscard]] std::string_view version();

/// The libraries in use, for bug reports: "libxapian 1.4.22, ICU 72.1, index layout 3". The
/// versions are those of the loaded libraries, not those of the build.
[[nodiscard]] std::string_view built_on();

}  // namespace dateline
