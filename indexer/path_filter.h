// SPDX-License-Identifier: GPL-2.0-or-later
// --include and --exclude: which files of a folder a run looks at. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Whether all of `path` matches `pattern`, byte for byte but for: `*` any characters but `/`, `?`
/// one such character, `[a-z]` and `[!a-z]` one of or outside a range, `**` any characters, `**/`
/// any folders or none, `\` the next character as it is. Time is in proportion to both lengths.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

/// Patterns by which files are chosen. A pattern is held against the path below the named folder
/// and against the name alone, both of the file and of each folder that it lies in.
struct PathFilter {
  std::vector<std::string> include;  ///< none: everything
  std::vector<std::string> exclude;  ///< wins over `include`

  /// Whether the file at `below`, the path below the named folder, is looked at.
  [[nodiscard]] bool selects(std::string_view below) const;
  /// Whether nothing in the folder at `below` can be.
  [[nodiscard]] bool shuts_out(std::string_view below) const;
};

}  // namespace dateline
