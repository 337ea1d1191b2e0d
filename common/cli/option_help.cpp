// SPDX-License-Identifier: GPL-2.0-or-later
// --help and --version, from the same table that parses.
#include <algorithm>

#include "common/cli/layout.h"
#include "common/cli/options.h"

namespace dateline::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kWidestLabel = 28;  // a wider label gets a line of its own

/// "  -n, --top N"
std::string label(const Option& option) {
  std::string out = option.letter == '\0' ? "      " : std::string("  -") + option.letter + ", ";
  out.append("--").append(option.name);
  if (!option.value.empty()) out.append(" ").append(option.value);
  return out;
}

/// The help of one option, with its choices (unless the value's name spells them) and its default.
std::string explanation(const Option& option) {
  std::string out(option.help);
  if (!option.target.choices.empty() && option.value.find('|') == std::string_view::npos) {
    const std::string_view one_of = "one of ";
    out.append(": ").append(detail::takes_one_of(option.target.choices).substr(one_of.size()));
  }
  if (!option.fallback.empty()) out.append(" [").append(option.fallback).append("]");
  return out;
}

std::size_t label_column(const std::vector<Option>& options) {
  std::size_t widest = 0;
  for (const Option& option : options) {
    const std::size_t width = display_width(label(option));
    if (width <= kWidestLabel) widest = std::max(widest, width);
  }
  return widest + 2;
}

std::string row(const Option& option, std::size_t column) {
  std::string out = label(option);
  const std::size_t width = display_width(out);
  if (width + 2 > column) {
    out.append("\n").append(column, ' ');
  } else {
    out.append(column - width, ' ');
  }
  // The first line's indent is already written, so only its columns are counted.
  const std::string text = render(explanation(option), {}, kPlain, {kWidth, column, column});
  return out.append(text, std::min(column, text.size())).append("\n");
}

std::string usage_lines(const ProgramText& program) {
  std::string out;
  std::string_view synopses = program.synopsis;
  for (std::string_view lead = "Usage: "; !synopses.empty(); lead = "       ") {
    const std::size_t end = std::min(synopses.find('\n'), synopses.size());
    out.append(lead).append(program.name).append(" ").append(synopses.substr(0, end)).append("\n");
    synopses.remove_prefix(std::min(end + 1, synopses.size()));
  }
  return out;
}

/// "Exit status: 0 done, 2 usage error.", broken after commas.
std::string status_lines(std::span<const StatusRow> statuses) {
  std::string out;
  std::string line = "Exit status:";
  for (const StatusRow& row : statuses) {
    std::string item = std::to_string(static_cast<int>(row.status));
    item.append(" ").append(row.brief).append(&row == &statuses.back() ? "." : ",");
    if (line.size() + 1 + item.size() > kWidth) {
      out.append(line).append("\n");
      line = item;
    } else {
      line.append(" ").append(item);
    }
  }
  return out.append(line).append("\n");
}

}  // namespace

std::vector<std::string_view> OptionTable::groups() const {
  std::vector<std::string_view> out;
  for (const Option& option : options_) {
    if (std::ranges::find(out, option.group) == out.end()) out.push_back(option.group);
  }
  // The group of --help comes last, wherever the table begins it.
  std::stable_partition(out.begin(), out.end(),
                        [](std::string_view name) { return name != kGeneralGroup; });
  return out;
}

std::string OptionTable::help() const {
  std::string out = usage_lines(program_);
  if (!program_.about.empty())
    out.append("\n").append(wrap(program_.about, kWidth, 0)).append("\n");
  const std::size_t column = label_column(options_);
  for (const std::string_view group : groups()) {
    out.append("\n").append(group).append(":\n");
    for (const Option& option : options_) {
      if (option.group == group) out.append(row(option, column));
    }
  }
  if (!program_.closing.empty()) {
    out.append("\n").append(program_.closing);
    if (!out.ends_with('\n')) out.append("\n");
  }
  if (!program_.statuses.empty()) out.append("\n").append(status_lines(program_.statuses));
  return out;
}

std::string OptionTable::version() const {
  std::string out = std::string(program_.name) + " " + std::string(program_.version) + "\n";
  if (program_.built_on == nullptr) return out;
  return out.append(program_.built_on()).append("\n").append(kLicence).append("\n");
}

}  // namespace dateline::cli
