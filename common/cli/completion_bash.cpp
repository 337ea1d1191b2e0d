// SPDX-License-Identifier: GPL-2.0-or-later
// The script for bash, a function that needs nothing but bash itself.
#include "common/cli/completion.h"

namespace dateline::cli {
namespace {

// NAME is the program, FUNCTION its name as an identifier. `word` is what has been typed since the
// last blank; `cur` is what bash considers the word, which starts again after '=' and ':'.
constexpr std::string_view kHead = R"(# SPDX-License-Identifier: GPL-2.0-or-later
# Written from the option table when dateline is built.

FUNCTION() {
  local line=${COMP_LINE:0:COMP_POINT} cur=${COMP_WORDS[COMP_CWORD]}
  local word=${line##*[[:space:]]} option value kind words head= breaks= i
  local before=${line%"$word"}
  before=${before%"${before##*[![:space:]]}"}
  option=${before##*[[:space:]]} value=$word
  if [[ $word == --*=* ]]; then
    option=${word%%=*} value=${word#*=}
  fi
  if [[ $cur == = ]]; then cur=; fi
  if [[ " $before " == *" -- "* ]]; then option=--; fi
  case $option in
)";

constexpr std::string_view kTail = R"(    --) kind=OPERANDS ;;
    *)
      kind=OPERANDS
      if [[ $word == -* ]]; then kind=words value=$word words='OPTIONS'; fi
      ;;
  esac
  COMPREPLY=()
  case $kind in
    words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$value") ;;
    list)
      if [[ $value == *,* ]]; then head=${value%,*},; fi
      mapfile -t COMPREPLY < <(compgen -P "$head" -W "$words" -- "${value##*,}")
      compopt -o nospace 2>/dev/null
      ;;
    folders)
      mapfile -t COMPREPLY < <(compgen -d -- "$cur")
      compopt -o filenames 2>/dev/null
      ;;
    files)
      mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      compopt -o filenames 2>/dev/null
      ;;
  esac
  if [[ $kind == files || $kind == folders ]]; then return; fi
  for i in = :; do
    if [[ $COMP_WORDBREAKS == *"$i"* ]]; then breaks+=$i; fi
  done
  if [[ -n $breaks && $word == *[$breaks]* ]]; then
    head=${word%"$value"}
    words=${word%"${word##*[$breaks]}"}
    for i in "${!COMPREPLY[@]}"; do
      value=$head${COMPREPLY[i]}
      COMPREPLY[i]=${value#"$words"}
    done
  fi
}
complete -F FUNCTION NAME
)";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; (at = text.find(from)) != std::string_view::npos;) {
    out.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return out.append(text);
}

std::string_view kind_name(Completion completion) {
  switch (completion) {
    case Completion::words:
      return "words";
    case Completion::list:
      return "list";
    case Completion::folders:
      return "folders";
    case Completion::files:
      return "files";
    case Completion::nothing:
    case Completion::anything:
      break;
  }
  return "anything";
}

/// The branch for the word after an option that takes a value.
std::string branch(const Option& option) {
  std::string out = "    ";
  if (option.letter != '\0') out += std::string("-") + option.letter + " | ";
  out.append("--").append(option.name).append(") kind=").append(kind_name(completion_of(option)));
  if (!completion_words(option).empty()) {
    out += " words='" + joined(completion_words(option), " ") + "'";
  }
  return out + " ;;\n";
}

}  // namespace

std::string bash_completion(const OptionTable& table) {
  const ProgramText& program = table.program();
  std::string branches;
  std::string names;
  for (const Option& option : table.options()) {
    names.append(names.empty() ? "--" : " --").append(option.name);
    if (option.target.takes_value) branches += branch(option);
  }
  const std::string function = "_" + replaced(program.name, "-", "_");
  std::string out = replaced(kHead, "FUNCTION", function) + branches;
  std::string tail = replaced(kTail, "OPTIONS", names);
  tail = replaced(tail, "OPERANDS", program.operands_are_paths ? "files" : "anything");
  tail = replaced(replaced(tail, "FUNCTION", function), "NAME", program.name);
  return out + tail;
}

}  // namespace dateline::cli
