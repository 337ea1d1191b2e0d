// SPDX-License-Identifier: GPL-2.0-or-later
// Suggests an existing name for one that does not exist.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::cli {

/// The number of bytes to insert, delete, replace or swap with a neighbour that turns `a` into `b`
/// (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name in `known` nearest to `typed`, the first of equals; nullopt if all differ in more than
/// a third of their bytes (more than one byte for names of up to 5). A name that begins with three
/// or more typed bytes counts as one edit away.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view typed,
                                                      std::span<const std::string_view> known);

}  // namespace dateline::cli
