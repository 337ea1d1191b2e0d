// SPDX-License-Identifier: GPL-2.0-or-later
// Generates the lists of a manual page, as roff with the man macros, from the programs' own
// tables. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// Escapes `text` so that roff prints it literally, anywhere in a line; the output can be copied
/// into a shell.
[[nodiscard]] std::string roff(std::string_view text);

/// Comma-separated names, as roff that can be broken after each comma.
[[nodiscard]] std::string roff_names(std::string_view names);

/// A row of a list. Both are plain text.
struct ManualRow {
  std::string label;
  std::string text;
};

/// Rows as paragraphs with hanging labels.
[[nodiscard]] std::string manual_list(std::span<const ManualRow> rows);

/// One line for each way to call the program.
[[nodiscard]] std::string manual_synopsis(const OptionTable& table);

/// Every option by group: names, effect, value, default.
[[nodiscard]] std::string manual_options(const OptionTable& table);

/// Every exit status.
[[nodiscard]] std::string manual_statuses(const OptionTable& table);

}  // namespace dateline::cli
