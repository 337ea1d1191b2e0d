// SPDX-License-Identifier: GPL-2.0-or-later
// The config file: where it is looked for, and what stands in it. docs/config.md tells its form.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// A file that gives options, and the section of it that is read.
struct ConfigFile {
  std::string path;  ///< empty: none
  std::string_view section;
};

/// A line `name = value`, both without blanks around them.
struct ConfigLine {
  std::string name;
  std::string value;
  std::size_t number = 0;  ///< of the line, from 1
};

/// The environment as far as it says where the config file is.
struct ConfigPlaces {
  std::optional<std::string_view> xdg_config_home;  ///< $XDG_CONFIG_HOME
  std::optional<std::string_view> home;             ///< $HOME
};

/// `dateline/config` in $XDG_CONFIG_HOME, or where that is no absolute path in ~/.config; empty if
/// there is neither.
[[nodiscard]] std::string config_path(const ConfigPlaces& places);

/// config_path() for the environment of this process.
[[nodiscard]] std::string user_config_path();

/// The lines of a section of a config file's `text`, in order. Throws Error(usage) that names
/// `path` and the line for what is neither a comment, a section that there is, nor `name = value`
/// within one.
[[nodiscard]] std::vector<ConfigLine> config_lines(std::string_view text, const std::string& path,
                                                   std::string_view section);

}  // namespace dateline::cli
