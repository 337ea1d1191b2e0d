// SPDX-License-Identifier: GPL-2.0-or-later
// Places as links to the files they are in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/cli/hyperlink.h"
#include "common/cli/layout.h"
#include "common/index/stored.h"

namespace dateline {

/// `text`, which need not be safe yet, on one line in `style`; its first `size` bytes a link to the
/// file of `source` on disk, where links are wanted and there is a file.
[[nodiscard]] std::string linked_place(std::string_view text, std::size_t size,
                                       const SourceRef& source, cli::Style style,
                                       const std::optional<cli::LinkBase>& links);

}  // namespace dateline
