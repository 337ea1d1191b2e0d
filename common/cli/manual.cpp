// SPDX-License-Identifier: GPL-2.0-or-later
// Formats tables as roff.
#include "common/cli/manual.h"

#include <algorithm>
#include <vector>

namespace dateline::cli {
namespace {

/// The escape of a character that roff would interpret or replace.
std::string_view escape_of(char c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {};
  }
}

/// A clause as a sentence, with its full stop.
std::string sentence(std::string_view clause) {
  std::string out(clause);
  const bool small = !out.empty() && out[0] >= 'a' && out[0] <= 'z';
  if (small) out[0] = static_cast<char>(out[0] - 'a' + 'A');
  if (!out.ends_with('.')) out += '.';
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fP"; }

std::string option_label(const Option& option) {
  std::string out;
  if (option.letter != '\0') out += bold(std::string("-") + option.letter) + ", ";
  out += bold("--" + std::string(option.name));
  if (!option.value.empty()) out += " \\fI" + roff(option.value) + "\\fP";
  return out;
}

std::string option_text(const Option& option) {
  const Target& target = option.target;
  std::string out = roff(sentence(option.help)) + "\n";
  if (target.takes_value && !target.free_text)
    out += roff_names(sentence("takes " + target.takes)) + "\n";
  if (!option.fallback.empty()) out += "Default: " + bold(option.fallback) + ".\n";
  return out;
}

std::string tagged(std::string_view label, std::string_view text) {
  return std::string(".TP\n").append(label).append("\n").append(text);
}

}  // namespace

std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.')) out += "\\&";
  for (const char c : text) {
    const std::string_view escape = escape_of(c);
    if (escape.empty()) {
      out += c;
    } else {
      out += escape;
    }
  }
  return out;
}

std::string roff_names(std::string_view names) {
  std::string out;
  for (const char c : names) {
    const bool blank_missing = out.ends_with(',') && c != ' ';
    out.append(blank_missing ? " " : "").append(1, c);
  }
  return roff(out);
}

std::string manual_list(std::span<const ManualRow> rows) {
  std::string out;
  for (const ManualRow& row : rows) {
    out += tagged(bold(row.label), roff(sentence(row.text)) + "\n");
  }
  return out;
}

std::string manual_synopsis(const OptionTable& table) {
  std::string out;
  std::string_view rest = table.program().synopsis;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (!out.empty()) out += ".br\n";
    out += bold(table.program().name) + " " + roff(rest.substr(0, end)) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string manual_options(const OptionTable& table) {
  std::string out;
  for (const std::string_view group : table.groups()) {
    out += ".SS " + roff(group) + "\n";
    for (const Option& option : table.options()) {
      if (option.group == group) out += tagged(option_label(option), option_text(option));
    }
  }
  return out;
}

std::string manual_statuses(const OptionTable& table) {
  std::vector<ManualRow> rows;
  for (const StatusRow& row : table.program().statuses) {
    rows.push_back({std::to_string(static_cast<int>(row.status)), std::string(row.meaning)});
  }
  return manual_list(rows);
}

}  // namespace dateline::cli
