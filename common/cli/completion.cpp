// SPDX-License-Identifier: GPL-2.0-or-later
// Decides what is completed, and writes the scripts of zsh and fish, which declare options one by
// one.
#include "common/cli/completion.h"

namespace dateline::cli {
namespace {

constexpr std::string_view kOrigin = "# Written from the option table when dateline is built.\n";

/// `text` with `escape` before each character of `special`.
std::string escaped(std::string_view text, std::string_view special, std::string_view escape) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += escape;
    out += c;
  }
  return out;
}

/// Within single quotes of a POSIX shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string fish_quoted(std::string_view text) { return "'" + escaped(text, "\\'", "\\") + "'"; }

/// ":DIR:_files -/", or nothing for a switch.
std::string zsh_value(const Option& option) {
  const std::string message = ":" + escaped(option.value, ":\\", "\\") + ":";
  const std::string words = escaped(joined(completion_words(option), " "), ":", "\\");
  switch (completion_of(option)) {
    case Completion::nothing:
      return {};
    case Completion::words:
      return message + "(" + words + ")";
    case Completion::list:
      return message + "_sequence compadd - " + words;
    case Completion::folders:
      return message + "_files -/";
    case Completion::files:
      return message + "_files";
    case Completion::anything:
      break;
  }
  return message + " ";
}

/// One line for each name of an option: an argument of _arguments.
std::string zsh_option(const Option& option) {
  const bool value = option.target.takes_value;
  const std::string name(option.name);
  const std::string explained = "[" + escaped(option.help, "]\\", "\\") + "]" + zsh_value(option);
  const std::string letter = std::string("-") + option.letter;
  std::string before = value ? "*" : "";  // of several values the last counts, or all do
  if (!value && option.letter != '\0') before = "(" + letter + " --" + name + ")";
  std::string out = "  " + quoted(before + "--" + name + (value ? "=" : "") + explained) + " \\\n";
  if (option.letter == '\0') return out;
  return out + "  " + quoted(before + letter + (value ? "+" : "") + explained) + " \\\n";
}

std::string fish_value(const Option& option) {
  const std::string words = joined(completion_words(option), " ");
  switch (completion_of(option)) {
    case Completion::nothing:
      return {};
    case Completion::words:
      return " -x -a " + fish_quoted(words);
    case Completion::list:
      return " -x -a " + fish_quoted("(__fish_append , " + words + ")");
    case Completion::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Completion::files:
      return " -r -F";
    case Completion::anything:
      break;
  }
  return " -x";
}

}  // namespace

Completion completion_of(const Option& option) {
  if (!option.target.takes_value) return Completion::nothing;
  if (option.target.list) return Completion::list;
  if (!completion_words(option).empty()) return Completion::words;
  if (option.value == "DIR") return Completion::folders;
  const bool file = option.value.starts_with("FILE") && option.value.find('=') == option.value.npos;
  const bool names_file = file || option.value.starts_with("PATH") || option.value == "RUN";
  return names_file ? Completion::files : Completion::anything;
}

std::span<const std::string> completion_words(const Option& option) {
  return option.target.choices.empty() ? option.target.offered : option.target.choices;
}

std::string joined(std::span<const std::string> words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) {
    if (&word != &words.front()) out += between;
    out += word;
  }
  return out;
}

std::string zsh_completion(const OptionTable& table) {
  const ProgramText& program = table.program();
  std::string out = "#compdef " + std::string(program.name) + "\n";
  out += "# SPDX-License-Identifier: GPL-2.0-or-later\n";
  out.append(kOrigin).append("\n_arguments -s -S : \\\n");
  for (const Option& option : table.options()) out += zsh_option(option);
  const std::string action = program.operands_are_paths ? "_files" : " ";
  return out + "  " + quoted("*:" + std::string(program.operands) + ":" + action) + "\n";
}

std::string fish_completion(const OptionTable& table) {
  const ProgramText& program = table.program();
  const std::string command = "complete -c " + std::string(program.name);
  std::string out = "# SPDX-License-Identifier: GPL-2.0-or-later\n";
  out.append(kOrigin).append("\n");
  if (!program.operands_are_paths) out += command + " -f\n";
  for (const Option& option : table.options()) {
    out += command;
    if (option.letter != '\0') out += std::string(" -s ") + option.letter;
    out += " -l " + std::string(option.name) + fish_value(option);
    out += " -d " + fish_quoted(option.help) + "\n";
  }
  return out;
}

}  // namespace dateline::cli
