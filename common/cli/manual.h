// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a manual page that list things, as roff with the man macros, from the tables that
// the programs themselves go by. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// `text` so that roff prints just that, in the middle of a line or at its beginning; what is set
/// from it can be copied into a shell.
[[nodiscard]] std::string roff(std::string_view text);

/// Names parted by commas, as roff that can be broken behind each comma.
[[nodiscard]] std::string roff_names(std::string_view names);

/// A row of a list. Both are plain text.
struct ManualRow {
  std::string label;  ///< what is typed or read, set in bold
  std::string text;
};

/// Rows as paragraphs with hanging labels.
[[nodiscard]] std::string manual_list(std::span<const ManualRow> rows);

/// A line for each way to call the program.
[[nodiscard]] std::string manual_synopsis(const OptionTable& table);

/// Every option in its group: names, what it does, what it takes, its default.
[[nodiscard]] std::string manual_options(const OptionTable& table);

/// Every exit status.
[[nodiscard]] std::string manual_statuses(const OptionTable& table);

}  // namespace dateline::cli
