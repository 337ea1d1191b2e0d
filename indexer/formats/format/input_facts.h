// SPDX-License-Identifier: GPL-2.0-or-later
// How inputs were read, in counts: what a report says of a run or of an index.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

struct InputFacts {
  using Counts = std::map<std::string, std::size_t, std::less<>>;
  Counts formats;            ///< articles by the format they were in
  Counts keys;               ///< records by the key that gave them a field: "title=headline"
  Counts charsets;           ///< files and records by the charset they were decoded from
  Counts refusals;           ///< files and records by why they could not be used
  Counts unread;             ///< records by the key of long text that is not read: "contents.items"
  std::size_t repaired = 0;  ///< files and records with ill-formed bytes

  /// Counts once under `name`, or under "other" where there are a hundred names already: what
  /// inputs are full of must not fill the index.
  static void count(Counts& counts, std::string_view name);
  InputFacts& operator+=(const InputFacts& other);
  friend bool operator==(const InputFacts&, const InputFacts&) = default;
};

}  // namespace dateline
