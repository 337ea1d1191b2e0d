// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of the programs that write manual pages and completion when dateline is built.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// A part of a manual page that comes from a table.
struct ReferencePart {
  std::string_view name;  ///< the line @name@ in the source of a page stands for the part
  std::string text;       ///< roff
};

/// `source` with each line @name@ replaced by the part of that name, or by the table's own parts:
/// synopsis, options, statuses. In other lines @version@ becomes the version and @date@ `date`.
/// Throws Error(usage) for a part that there is not.
[[nodiscard]] std::string filled_page(std::string_view source, std::string_view date,
                                      const OptionTable& table,
                                      std::span<const ReferencePart> parts);

/// Writes to standard output what argv asks for: `man FILE DATE` (the page whose source that is),
/// `bash`, `zsh` or `fish`. Throws Error(usage).
void print_reference(int argc, char** argv, const OptionTable& table,
                     std::span<const ReferencePart> parts);

}  // namespace dateline::cli
