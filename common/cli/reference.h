// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of the build-time programs that write manual pages and completion.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// A part of a manual page that is generated from a table.
struct ReferencePart {
  std::string_view name;  ///< replaces the line @name@ in the source of a page
  std::string text;       ///< roff
};

/// `source` with each line @name@ replaced by the part with that name, or by the table's own parts:
/// synopsis, options, statuses. In other lines @version@ becomes the version and @date@ `date`.
/// Throws Error(usage) for an unknown part.
[[nodiscard]] std::string filled_page(std::string_view source, std::string_view date,
                                      const OptionTable& table,
                                      std::span<const ReferencePart> parts);

/// Writes to standard output what argv requests: `man FILE DATE` (the page with source FILE),
/// `bash`, `zsh` or `fish`. Throws Error(usage).
void print_reference(int argc, char** argv, const OptionTable& table,
                     std::span<const ReferencePart> parts);

}  // namespace dateline::cli
