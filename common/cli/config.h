// SPDX-License-Identifier: GPL-2.0-or-later
// Finds and reads the config file. docs/config.md documents its format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// A config file, and the section of it to read.
struct ConfigFile {
  std::string path;  ///< empty: none
  std::string_view section;
};

/// A line `name = value`, both without surrounding blanks.
struct ConfigLine {
  std::string name;
  std::string value;
  std::size_t number = 0;  ///< line number, from 1
};

/// The environment variables that locate the config file.
struct ConfigPlaces {
  std::optional<std::string_view> xdg_config_home;  ///< $XDG_CONFIG_HOME
  std::optional<std::string_view> home;             ///< $HOME
};

/// `dateline/config` in $XDG_CONFIG_HOME or, if that is not an absolute path, in ~/.config; empty
/// if neither is set.
[[nodiscard]] std::string config_path(const ConfigPlaces& places);

/// config_path() for the environment of this process.
[[nodiscard]] std::string user_config_path();

/// The lines of a section of a config file's `text`, in order. Throws Error(usage) that names
/// `path` and the line for anything that is not a comment, a known section, or `name = value`
/// within a section.
[[nodiscard]] std::vector<ConfigLine> config_lines(std::string_view text, const std::string& path,
                                                   std::string_view section);

}  // namespace dateline::cli
