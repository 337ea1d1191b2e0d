// SPDX-License-Identifier: GPL-2.0-or-later
// The version of dateline.
#pragma once

#include <string_view>

namespace dateline {

/// `1.2.3`, the same for both programs.
[[nodiscard]] std::string_view version();

}  // namespace dateline
