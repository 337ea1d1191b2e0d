// SPDX-License-Identifier: GPL-2.0-or-later
// Guessing a headline from its place and shape.
#include "indexer/article/title.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

constexpr std::size_t kFirstFew = 8;
constexpr std::size_t kLongestBytes = 220;

bool ends_as_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", ":", ";", ",", "…", ".”", ".\"", "|"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

std::size_t words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// A row of links: "Home | World | Sport", "News > Courts", "Scores  Fixtures  Tables".
bool is_menu(std::string_view text) {
  for (const std::string_view mark : {"|", " > ", " » ", " · ", "  "}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// Lines that lead elsewhere on the page or the site.
bool is_navigation(std::string_view text) {
  constexpr auto kBeginnings = std::to_array<std::string_view>(
      {"skip to ", "share this ", "sign in", "sign up", "log in", "subscribe "});
  for (const std::string_view beginning : kBeginnings) {
    const std::string_view head = text.substr(0, beginning.size());
    if (std::equal(head.begin(), head.end(), beginning.begin(), beginning.end(),
                   [](char typed, char lower) { return (typed | 0x20) == (lower | 0x20); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::size_t> headline_of(std::span<const Paragraph> paragraphs) {
  const std::size_t needed = paragraphs.size() == 1 ? 1 : 4;
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kFirstFew); ++i) {
    const std::string_view text = paragraphs[i].text;
    if (text.size() > kLongestBytes || words(text) < needed || ends_as_sentence(text)) continue;
    if (!is_menu(text) && !is_navigation(text)) return i;
  }
  return std::nullopt;
}

}  // namespace dateline
