// SPDX-License-Identifier: GPL-2.0-or-later
// Command lines: a program declares one table of options, each bound to a typed value with its own
// validation; parsing, errors with hints, --help and --version all come from that table.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/cli/config.h"
#include "common/cli/when.h"
#include "common/error.h"

namespace dateline::cli {

/// What an option does with its value. Made by the functions below; its variable must outlive the
/// parse.
struct Target {
  bool takes_value = true;
  /// What the option takes, for "--top takes a whole number from 1 to 100, not 'x'".
  std::string takes;
  /// Stores the value; false if it is invalid. Switches get an empty value.
  std::function<bool(std::string_view value)> assign;
  /// The words of a choice, for help and completion; empty for other targets.
  std::vector<std::string> choices;
  /// Words that completion offers if `choices` is empty.
  std::vector<std::string> offered{};
  bool list = false;       ///< accepts several of `offered`, separated by commas
  bool free_text = false;  ///< accepts any text, so that `takes` adds nothing to help
};

/// Whether a config file may set an option. Options that remove, replace another task or make sense
/// only once must be typed.
enum class InConfig { allowed, refused };

/// One row of the table.
struct Option {
  std::string_view name;      ///< long name without "--"
  char letter = '\0';         ///< short name, or none
  std::string_view value;     ///< name of the value in help ("N", "DIR"); empty for switches
  std::string_view fallback;  ///< the default in help; empty for none
  std::string_view help;      ///< one line, no full stop
  std::string_view group;     ///< heading in help; rows of a group are in table order
  Target target;
  InConfig in_config = InConfig::allowed;
  std::string_view environment = {};  ///< a variable that, if set, overrides the config file
};

/// The rows of a table. (A braced list would copy each of them.)
template <typename... Rows>
[[nodiscard]] std::vector<Option> rows(Rows&&... row) {
  std::vector<Option> all;
  all.reserve(sizeof...(row));
  (all.push_back(std::forward<Rows>(row)), ...);
  return all;
}

/// A switch: stores true.
[[nodiscard]] Target flag(bool& variable);

/// A switch that stores `value`: for pairs like --prune and --no-prune (the last one wins).
template <typename T>
[[nodiscard]] Target sets(T& variable, std::type_identity_t<T> value) {
  const auto assign = [&variable, value = std::move(value)](std::string_view) {
    variable = value;
    return true;
  };
  return {false, {}, assign, {}};
}

/// Any text, possibly empty or with blanks; also for paths.
[[nodiscard]] Target text(std::string& variable);
[[nodiscard]] Target text(std::optional<std::string>& variable);

/// Text that may not be empty: names and paths.
[[nodiscard]] Target path(std::string& variable);
[[nodiscard]] Target path(std::optional<std::string>& variable);

/// May be given any number of times; each value must be non-empty and is appended.
[[nodiscard]] Target repeated(std::vector<std::string>& variable);

/// A value that `assign` parses; `takes` completes the sentence "--from takes …".
[[nodiscard]] Target parsed(std::string takes, std::function<bool(std::string_view)> assign);

/// `target` with the words that completion offers for its value, separated by commas.
[[nodiscard]] Target offering(Target target, std::string_view words);
/// The same for a value that is a list of such words.
[[nodiscard]] Target offering_list(Target target, std::string_view words);

namespace detail {
/// A decimal whole number, optional '-', nothing before or after it.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);
[[nodiscard]] std::string takes_number(std::int64_t low, std::int64_t high);
[[nodiscard]] std::string takes_one_of(std::span<const std::string> choices);

template <typename T>
struct value_of {
  using type = T;
};
template <typename T>
struct value_of<std::optional<T>> {
  using type = T;
};
}  // namespace detail

/// A whole number from `low` to `high`. T is an integer type that can represent both, or
/// std::optional of one.
template <typename T>
requires std::integral<typename detail::value_of<T>::type>
[[nodiscard]] Target integer(T& variable, std::int64_t low, std::int64_t high) {
  const auto assign = [&variable, low, high](std::string_view typed) {
    const std::optional<std::int64_t> number = detail::whole_number(typed);
    if (!number || *number < low || *number > high) return false;
    variable = static_cast<typename detail::value_of<T>::type>(*number);
    return true;
  };
  return {true, detail::takes_number(low, high), assign, {}};
}

/// One word of a list.
[[nodiscard]] Target choice(std::string& variable, std::vector<std::string> choices);

/// One word of a list of words and values; T is usually an enum.
template <typename T>
[[nodiscard]] Target choice(T& variable, std::vector<std::pair<std::string, T>> choices) {
  std::vector<std::string> words;
  for (const auto& [word, value] : choices) words.push_back(word);
  std::string takes = detail::takes_one_of(words);
  const auto assign = [&variable, choices = std::move(choices)](std::string_view typed) {
    for (const auto& [word, value] : choices) {
      if (word != typed) continue;
      variable = value;
      return true;
    }
    return false;
  };
  return {true, std::move(takes), assign, std::move(words)};
}

/// auto, always or never.
[[nodiscard]] Target when(When& variable);

/// The meaning of an exit status of a program.
struct StatusRow {
  ExitStatus status;
  std::string_view brief;    ///< for --help
  std::string_view meaning;  ///< for the manual: a sentence without a full stop
};

/// The texts of --help and --version other than the options.
struct ProgramText {
  std::string_view name;      ///< "dateline-search"
  std::string_view synopsis;  ///< after the name: "[OPTIONS] WORDS..."; one usage per line
  std::string_view about;     ///< one paragraph
  std::string_view version;   ///< "0.1.0"
  std::string_view closing;   ///< examples; printed verbatim
  /// The name of the other arguments: "query words", "paths".
  std::string_view operands = "arguments";
  bool operands_are_paths = false;        ///< for completion
  std::span<const StatusRow> statuses{};  ///< listed at the end of --help
  /// Returns the second line of --version: libraries and their versions.
  std::string_view (*built_on)() = nullptr;
};

/// The third line of --version, if there is a second.
inline constexpr std::string_view kLicence =
    "Licence GPL-2.0-or-later: free software, without any warranty.";

/// The group of --help and --version; tables may add rows to it.
inline constexpr std::string_view kGeneralGroup = "General";

/// The request of a command line.
enum class Request { run, help, version };

/// A program's options. --help (-h), --version and --no-config are added to every table.
class OptionTable {
 public:
  /// Throws std::logic_error if two options have one name or one letter.
  OptionTable(ProgramText program, std::vector<Option> options);

  /// Parses argv[1..argc), stores every value and appends the other arguments to `operands`. Names
  /// cannot be abbreviated; an option given twice keeps its last value (or both, if it is
  /// `repeated`); "--" ends the options; "-" alone is an operand. Stops at --help or --version and
  /// says so. Options that are not given are read from `config`, unless --no-config is given or an
  /// environment variable overrides it. Throws Error(ExitStatus::usage) for anything invalid; for
  /// the config file the message names the line.
  [[nodiscard]] Request parse(int argc, const char* const* argv, std::vector<std::string>& operands,
                              const ConfigFile& config = {}) const;

  /// The text of --help, in lines of at most 80 columns unless a word of the table is longer.
  [[nodiscard]] std::string help() const;
  /// The text of --version: name and version, then the facts for a bug report.
  [[nodiscard]] std::string version() const;

  [[nodiscard]] const ProgramText& program() const { return program_; }
  [[nodiscard]] const std::vector<Option>& options() const { return options_; }
  /// The headings in the order of --help.
  [[nodiscard]] std::vector<std::string_view> groups() const;

 private:
  /// Stores the values of `config` for options whose names are not in `given`.
  void assign_from(const ConfigFile& config, const std::set<std::string_view>& given) const;

  ProgramText program_;
  std::vector<Option> options_;
};

}  // namespace dateline::cli
