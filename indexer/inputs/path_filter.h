// SPDX-License-Identifier: GPL-2.0-or-later
// --include and --exclude: select the files of a folder. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Whether the whole `path` matches `pattern`. Bytes match themselves, except: `*` any characters
/// but `/`, `?` one such character, `[a-z]` and `[!a-z]` one inside or outside a range, `**` any
/// characters, `**/` any folders or none, `\` the next character literally. Takes time proportional
/// to the product of both lengths.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

/// Patterns that select files. A pattern is matched against the path below the named folder and
/// against the name alone, both of the file and of each folder that contains it.
struct PathFilter {
  std::vector<std::string> include;  ///< none: everything
  std::vector<std::string> exclude;  ///< wins over `include`

  /// Whether the file at `below`, a path below the named folder, is selected.
  [[nodiscard]] bool selects(std::string_view below) const;
  /// Whether nothing in the folder at `below` can be selected.
  [[nodiscard]] bool shuts_out(std::string_view below) const;
};

}  // namespace dateline
