// SPDX-License-Identifier: GPL-2.0-or-later
// JSON that no terminal obeys.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// `json`, laid out or on one line, with what steers a terminal escaped (`\u202e`); newlines stay.
/// It parses to the same value.
[[nodiscard]] std::string safe_json(std::string_view json);

}  // namespace dateline::cli
