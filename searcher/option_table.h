// SPDX-License-Identifier: GPL-2.0-or-later
// The option table of dateline-search: its rows drive --help, completion and parsing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "searcher/options.h"

namespace dateline {

/// Values that are interpreted once the whole command line is read.
struct TypedOptions {
  std::vector<std::string> words;
  std::vector<std::string> indexes;
  std::optional<std::size_t> top;
  std::optional<std::size_t> per_article;
  bool no_variants = false;
  bool no_corrections = false;
  bool no_dates = false;
};

/// The table; its rows are bound to `options` and `typed`, which must outlive it.
[[nodiscard]] cli::OptionTable search_option_table(SearchOptions& options, TypedOptions& typed);

}  // namespace dateline
