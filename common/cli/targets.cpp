// SPDX-License-Identifier: GPL-2.0-or-later
// The typed values that options are bound to.
#include <algorithm>
#include <charconv>
#include <system_error>

#include "common/cli/options.h"

namespace dateline::cli {
namespace {

template <typename T>
Target any_text(T& variable) {
  const auto assign = [&variable](std::string_view typed) {
    variable = std::string(typed);
    return true;
  };
  return {true, "text", assign, {}, {}, false, true};
}

template <typename T>
Target non_empty(T& variable) {
  const auto assign = [&variable](std::string_view typed) {
    variable = std::string(typed);
    return !typed.empty();
  };
  return {true, "a name that is not empty", assign, {}, {}, false, true};
}

}  // namespace

namespace detail {

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

std::string takes_number(std::int64_t low, std::int64_t high) {
  return "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
}

std::string takes_one_of(std::span<const std::string> choices) {
  std::string out = "one of ";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) out += ", ";
    out += choices[i];
  }
  return out;
}

}  // namespace detail

Target flag(bool& variable) { return sets(variable, true); }

Target text(std::string& variable) { return any_text(variable); }
Target text(std::optional<std::string>& variable) { return any_text(variable); }

Target path(std::string& variable) { return non_empty(variable); }
Target path(std::optional<std::string>& variable) { return non_empty(variable); }

Target repeated(std::vector<std::string>& variable) {
  const auto assign = [&variable](std::string_view typed) {
    if (!typed.empty()) variable.emplace_back(typed);
    return !typed.empty();
  };
  return {true, "a value that is not empty", assign, {}, {}, false, true};
}

Target parsed(std::string takes, std::function<bool(std::string_view)> assign) {
  return {true, std::move(takes), std::move(assign), {}};
}

Target offering(Target target, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(','), words.size());
    target.offered.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  }
  return target;
}

Target offering_list(Target target, std::string_view words) {
  target.list = true;
  return offering(std::move(target), words);
}

Target choice(std::string& variable, std::vector<std::string> choices) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::string& word : choices) pairs.emplace_back(word, word);
  return choice<std::string>(variable, std::move(pairs));
}

Target when(When& variable) {
  return choice(variable,
                {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}});
}

}  // namespace dateline::cli
