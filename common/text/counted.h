// SPDX-License-Identifier: GPL-2.0-or-later
// Counts with their nouns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// "1 article", "3 articles".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
/// The same for a noun whose plural is not made with an s: "1 query", "3 queries".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace dateline
