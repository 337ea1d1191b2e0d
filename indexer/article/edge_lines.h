// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of an article that may speak about it: short ones at its beginning and end, and those
// in zones for that. Captions, credits, teasers, headings and the title never do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "common/text/ascii.h"

namespace dateline {

struct EdgeLine {
  std::string text;  ///< every blank a plain one
  Zone zone = Zone::body;
  bool at_head = false;    ///< among the first few, or a byline or dateline
  bool has_digit = false;  ///< no date is without
};

/// These lines in order.
[[nodiscard]] std::vector<EdgeLine> edge_lines(const Article& article);

/// The first few paragraphs of running text, with plain blanks: a dateline stands at the beginning
/// of one.
[[nodiscard]] std::vector<std::string> opening_paragraphs(const Article& article);

/// `text` behind `beginning`, which is in lower case, whatever case `text` has; nothing where it
/// begins otherwise.
[[nodiscard]] inline std::optional<std::string_view> behind(std::string_view text,
                                                            std::string_view beginning) {
  if (text.size() < beginning.size()) return std::nullopt;
  for (std::size_t i = 0; i < beginning.size(); ++i) {
    if (ascii::lower(text[i]) != beginning[i]) return std::nullopt;
  }
  return text.substr(beginning.size());
}

/// How many words parted by blanks `text` has.
[[nodiscard]] std::size_t word_count(std::string_view text);

/// Calls `take` with each word of `text`.
template <typename Take>
void for_each_word(std::string_view text, Take take) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    if (at > begin) take(text.substr(begin, at - begin));
    while (at < text.size() && is_blank(text[at])) ++at;
  }
}

}  // namespace dateline
