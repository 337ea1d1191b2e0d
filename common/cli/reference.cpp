// SPDX-License-Identifier: GPL-2.0-or-later
// Filling pages.
#include "common/cli/reference.h"

#include <algorithm>
#include <iostream>

#include "common/cli/completion.h"
#include "common/cli/manual.h"
#include "common/cli/read_file.h"
#include "common/error.h"

namespace dateline::cli {
namespace {

std::string part_text(std::string_view name, const OptionTable& table,
                      std::span<const ReferencePart> parts) {
  if (name == "synopsis") return manual_synopsis(table);
  if (name == "options") return manual_options(table);
  if (name == "statuses") return manual_statuses(table);
  const auto found = std::ranges::find(parts, name, &ReferencePart::name);
  if (found != parts.end()) return found->text;
  throw Error(ExitStatus::usage, "there is no part @" + std::string(name) + "@",
              "add it to the parts of the program that fills the page");
}

/// `line` with `text` in place of the first `mark`.
std::string replaced(std::string line, std::string_view mark, std::string_view text) {
  const std::size_t at = line.find(mark);
  if (at != std::string::npos) line.replace(at, mark.size(), text);
  return line;
}

std::string content(const std::string& path) {
  const std::optional<std::string> text = read_file(path);
  if (!text || text->empty()) {
    throw Error(ExitStatus::usage, path + " cannot be read, or is empty");
  }
  return *text;
}

}  // namespace

std::string filled_page(std::string_view source, std::string_view date, const OptionTable& table,
                        std::span<const ReferencePart> parts) {
  std::string out;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    if (line.size() > 2 && line.front() == '@' && line.back() == '@') {
      out += part_text(line.substr(1, line.size() - 2), table, parts);
    } else {
      out += replaced(replaced(std::string(line), "@version@", table.program().version), "@date@",
                      date);
      out += '\n';
    }
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return out;
}

void print_reference(int argc, char** argv, const OptionTable& table,
                     std::span<const ReferencePart> parts) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "man" && argc == 4) {
    std::cout << filled_page(content(argv[2]), argv[3], table, parts);
  } else if (what == "bash") {
    std::cout << bash_completion(table);
  } else if (what == "zsh") {
    std::cout << zsh_completion(table);
  } else if (what == "fish") {
    std::cout << fish_completion(table);
  } else {
    throw Error(ExitStatus::usage, "nothing to write was named",
                "man FILE DATE, bash, zsh or fish");
  }
}

}  // namespace dateline::cli
