// SPDX-License-Identifier: GPL-2.0-or-later
// JSON without terminal controls.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// `json` with terminal controls escaped (`\u202e`); keeps newlines. Parses to the same value.
[[nodiscard]] std::string safe_json(std::string_view json);

}  // namespace dateline::cli
