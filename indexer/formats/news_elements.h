// SPDX-License-Identifier: GPL-2.0-or-later
// What the elements of NITF, NewsML-G2 and NewsML 1 mean. Names without prefixes and in lower case
// mean one thing in all three, so that one table serves items that hold each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class NewsRole : std::uint8_t {
  none,  ///< no text of the article
  body,
  title,
  head_title,  ///< the title of a page or of an NITF head: where nothing else is
  heading,
  byline,
  affiliation,  ///< in a byline, what is no name
  creator,
  dateline,
  caption,
  credit,
  note,
  summary,
  outlet,
  issued,   ///< when it was published or written
  first,    ///< when its first version was made
  revised,  ///< when this version was made
  id,
};

/// What the text in an element is; nothing where that is decided by the elements around it.
[[nodiscard]] std::optional<NewsRole> news_role(std::string_view name);

/// Whether a tag does not end a paragraph.
[[nodiscard]] bool is_inline_news_tag(std::string_view name);

}  // namespace dateline
