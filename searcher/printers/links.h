// SPDX-License-Identifier: GPL-2.0-or-later
// Writes places as links to their files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/cli/hyperlink.h"
#include "common/cli/layout.h"
#include "common/index/stored.h"

namespace dateline {

/// Writes `text`, made safe, on one line in `style`; its first `size` bytes are a link to the file
/// of `source`, if links are wanted and the file exists.
[[nodiscard]] std::string linked_place(std::string_view text, std::size_t size,
                                       const SourceRef& source, cli::Style style,
                                       const std::optional<cli::LinkBase>& links);

}  // namespace dateline
