// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the config file and applies its lines as options of the table.
#include "common/cli/config.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "common/cli/nearest.h"
#include "common/cli/options.h"
#include "common/cli/read_file.h"
#include "common/error.h"
#include "common/text/charset_mark.h"

namespace dateline::cli {
namespace {

constexpr std::array<std::string_view, 2> kSections{"search", "index"};
constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  const std::size_t end = text.find_last_not_of(kBlanks) + 1;
  return text.substr(begin, end > begin ? end - begin : 0);
}

Error line_error(const std::string& path, std::size_t line, const std::string& what,
                 const std::string& hint = {}) {
  return {ExitStatus::usage, path + ":" + std::to_string(line) + ": " + what,
          (hint.empty() ? "" : hint + "; ") + "--no-config ignores the file"};
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> known) {
  const std::optional<std::string_view> name = nearest(typed, known);
  return name ? "did you mean " + std::string(*name) + "?" : "";
}

std::optional<std::string_view> environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

/// The content of a file; nullopt if there is none.
std::optional<std::string> content_of(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return std::nullopt;
  errno = 0;
  if (std::optional<std::string> text = read_file(path)) return text;
  throw Error(ExitStatus::usage,
              "the config file " + path + " cannot be read" +
                  (errno == 0 ? "" : std::string(": ") + std::strerror(errno)),
              "check its permissions, or ignore it with --no-config");
}

/// Expands a leading `~/`, as the shell would.
std::string with_home(const std::string& value) {
  const std::string_view home = environment("HOME").value_or("");
  if (!value.starts_with("~/") || home.empty()) return value;
  return std::string(home) + value.substr(1);
}

/// Stores the value of a line; false if the option does not accept it.
bool assign(const Option& option, const std::string& value) {
  if (option.target.takes_value) return option.target.assign(with_home(value));
  if (value == "yes") return option.target.assign("");
  return value == "no";
}

std::string wrong_value(const Option& option, const std::string& value) {
  return std::string(option.name) + " takes " +
         (option.target.takes_value ? option.target.takes : "yes or no") + ", not '" + value + "'";
}

}  // namespace

std::string config_path(const ConfigPlaces& places) {
  const std::string_view config = places.xdg_config_home.value_or("");
  if (config.starts_with('/')) return std::string(config) + "/dateline/config";
  const std::string_view home = places.home.value_or("");
  return home.empty() ? "" : std::string(home) + "/.config/dateline/config";
}

std::string user_config_path() {
  return config_path({environment("XDG_CONFIG_HOME"), environment("HOME")});
}

std::vector<ConfigLine> config_lines(std::string_view text, const std::string& path,
                                     std::string_view section) {
  text = without_utf8_mark(text);
  std::vector<ConfigLine> lines;
  std::string_view current;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('[') && line.ends_with(']')) {
      current = trimmed(line.substr(1, line.size() - 2));
      if (std::find(kSections.begin(), kSections.end(), current) != kSections.end()) continue;
      throw line_error(path, number, "there is no section [" + std::string(current) + "]",
                       "the sections are [search] and [index]");
    }
    const std::size_t equals = line.find('=');
    const std::string_view name = trimmed(line.substr(0, equals));
    if (equals == std::string_view::npos || name.empty()) {
      throw line_error(path, number, "'" + std::string(line) + "' is not 'option = value'",
                       "a switch is written 'option = yes'");
    }
    if (current.empty()) {
      throw line_error(path, number, std::string(name) + " is in no section",
                       "put [search] or [index] above it");
    }
    if (current != section) continue;
    lines.push_back({std::string(name), std::string(trimmed(line.substr(equals + 1))), number});
  }
  return lines;
}

void OptionTable::assign_from(const ConfigFile& config,
                              const std::set<std::string_view>& given) const {
  if (config.path.empty()) return;
  const std::optional<std::string> text = content_of(config.path);
  if (!text) return;
  for (const ConfigLine& line : config_lines(*text, config.path, config.section)) {
    const auto option = std::find_if(options_.begin(), options_.end(),
                                     [&](const Option& row) { return row.name == line.name; });
    if (option == options_.end()) {
      std::vector<std::string_view> names;
      for (const Option& row : options_) {
        if (row.in_config == InConfig::allowed) names.push_back(row.name);
      }
      throw line_error(config.path, line.number, "unknown option '" + line.name + "'",
                       did_you_mean(line.name, names));
    }
    if (option->in_config == InConfig::refused) {
      throw line_error(config.path, line.number, line.name + " is not allowed in a config file",
                       "give --" + line.name + " on the command line");
    }
    const bool outranked =
        given.contains(option->name) ||
        (!option->environment.empty() &&
         !environment(std::string(option->environment).c_str()).value_or("").empty());
    if (!outranked && !assign(*option, line.value)) {
      throw line_error(config.path, line.number, wrong_value(*option, line.value));
    }
  }
}

}  // namespace dateline::cli
