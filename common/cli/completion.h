// SPDX-License-Identifier: GPL-2.0-or-later
// Generates command-line completion for three shells from a program's option table. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// What a shell completes for the value of an option.
enum class Completion : std::uint8_t {
  nothing,  ///< the option takes no value
  words,    ///< one of `completion_words`
  list,     ///< several of them, separated by commas
  folders,
  files,
  anything,  ///< numbers and names: no completion
};

/// Chosen by the option's words, else by the name of its value in help: DIR, FILE…, PATH…, RUN.
[[nodiscard]] Completion completion_of(const Option& option);

/// The words of an option with completion `words` or `list`.
[[nodiscard]] std::span<const std::string> completion_words(const Option& option);

/// `words` joined by `between`.
[[nodiscard]] std::string joined(std::span<const std::string> words, std::string_view between);

/// The scripts. Options are completed until `--`; other arguments are completed as files if they
/// are paths.
[[nodiscard]] std::string bash_completion(const OptionTable& table);
[[nodiscard]] std::string zsh_completion(const OptionTable& table);
[[nodiscard]] std::string fish_completion(const OptionTable& table);

}  // namespace dateline::cli
