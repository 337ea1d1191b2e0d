// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of csv and tsv: each is one fact of a hit, named as in JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

struct Column {
  std::string_view name;
  std::string (*value)(const Hit& hit, const SearchAnswer& answer);  ///< unescaped
};

/// Every column.
[[nodiscard]] std::span<const Column> columns();

/// The columns of a comma-separated list, in its order. nullopt if one is unknown.
[[nodiscard]] std::optional<std::vector<const Column*>> parse_columns(std::string_view list);

/// The default columns; those of a batch begin with the query's id.
[[nodiscard]] std::vector<const Column*> default_columns(bool batch);

/// The names of all columns, separated by commas.
[[nodiscard]] std::string column_names();

}  // namespace dateline
