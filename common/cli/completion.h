// SPDX-License-Identifier: GPL-2.0-or-later
// Completion of a program's command line in three shells, written from its option table. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/cli/options.h"

namespace dateline::cli {

/// What a shell offers for the value of an option.
enum class Completion : std::uint8_t {
  nothing,  ///< the option takes no value
  words,    ///< one of `completion_words`
  list,     ///< some of them, parted by commas
  folders,
  files,
  anything,  ///< numbers and names: nothing to offer
};

/// By the option's words, else by what help calls its value: DIR, FILE…, PATH…, RUN.
[[nodiscard]] Completion completion_of(const Option& option);

/// The words of an option whose completion is `words` or `list`.
[[nodiscard]] std::span<const std::string> completion_words(const Option& option);

/// `words` with `between` between two of them.
[[nodiscard]] std::string joined(std::span<const std::string> words, std::string_view between);

/// The scripts. Options are offered until `--`; other arguments are completed as files where they
/// are paths.
[[nodiscard]] std::string bash_completion(const OptionTable& table);
[[nodiscard]] std::string zsh_completion(const OptionTable& table);
[[nodiscard]] std::string fish_completion(const OptionTable& table);

}  // namespace dateline::cli
