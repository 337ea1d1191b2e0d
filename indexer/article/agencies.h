// SPDX-License-Identifier: GPL-2.0-or-later
// News agencies by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The agency that `text`, as a whole, names (`AP`, `The Associated Press`, `Agence
/// France-Presse`), in its usual short form. Capitals count.
[[nodiscard]] std::optional<std::string_view> agency_named(std::string_view text);

/// The agencies that stand in `text` as words, each once, in order.
[[nodiscard]] std::vector<std::string> agencies_in(std::string_view text);

}  // namespace dateline
