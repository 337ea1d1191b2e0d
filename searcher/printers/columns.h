// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of csv and tsv: one fact of a hit each, named as in JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

struct Column {
  std::string_view name;
  std::string (*value)(const Hit& hit, const SearchAnswer& answer);  ///< as it is, not yet escaped
};

/// Every column.
[[nodiscard]] std::span<const Column> columns();

/// The columns of a list parted by commas, in its order. Nothing where one of them is none.
[[nodiscard]] std::optional<std::vector<const Column*>> parse_columns(std::string_view list);

/// The columns where none are named; those of a batch begin with the query's id.
[[nodiscard]] std::vector<const Column*> default_columns(bool batch);

/// The names of all columns, parted by commas.
[[nodiscard]] std::string column_names();

}  // namespace dateline
