// SPDX-License-Identifier: GPL-2.0-or-later
// Asks the environment and the terminal driver.
#include "common/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace dateline::cli {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kWidest = 10000;

std::optional<std::string_view> environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

std::size_t width_of_terminal(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::size_t width_in(std::string_view columns) {
  std::size_t width = 0;
  const char* const end = columns.data() + columns.size();
  const auto [stop, error] = std::from_chars(columns.data(), end, width);
  return error == std::errc{} && stop == end && width <= kWidest ? width : 0;
}

bool color_on(int descriptor, When choice) {
  return uses_color(choice,
                    {isatty(descriptor) == 1, environment("TERM"), environment("NO_COLOR")});
}

}  // namespace

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool stderr_is_terminal() { return isatty(STDERR_FILENO) == 1; }

std::size_t terminal_width() {
  if (const std::size_t width = width_in(environment("COLUMNS").value_or("")); width > 0) {
    return width;
  }
  for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
    if (const std::size_t width = width_of_terminal(descriptor); width > 0) return width;
  }
  return kDefaultWidth;
}

bool shows_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string locale(environment(name).value_or(""));
    if (locale.empty()) continue;
    for (char& c : locale) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
  }
  return false;
}

bool uses_color(When choice, const ColorContext& context) {
  if (choice != When::automatic) return choice == When::always;
  if (!context.no_color.value_or("").empty()) return false;
  const std::string_view term = context.term.value_or("");
  return context.terminal && !term.empty() && term != "dumb";
}

LinkBase link_base(const std::string& folder) {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
  std::error_code error;
  return {host.data(), std::filesystem::absolute(folder, error).string()};
}

bool links_on_stdout(When hyperlink, When color) {
  if (hyperlink != When::automatic) return hyperlink == When::always;
  return stdout_is_terminal() && color_on_stdout(color);
}

bool color_on_stdout(When choice) { return color_on(STDOUT_FILENO, choice); }

bool color_on_stderr(When choice) { return color_on(STDERR_FILENO, choice); }

}  // namespace dateline::cli
