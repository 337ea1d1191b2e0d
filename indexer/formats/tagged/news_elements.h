// SPDX-License-Identifier: GPL-2.0-or-later
// The meaning of the elements of NITF, NewsML-G2 and NewsML 1. Lower-case names without prefixes
// mean the same in all three, so one table also serves items nested in each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class NewsRole : std::uint8_t {
  none,  ///< not text of the article
  body,
  title,
  head_title,  ///< the title of a page or of an NITF head, if there is no other
  heading,
  byline,
  affiliation,  ///< the part of a byline that is not a name
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

/// The role of the text in an element; nullopt if the surrounding elements decide.
[[nodiscard]] std::optional<NewsRole> news_role(std::string_view name);

/// Whether a tag does not end a paragraph.
[[nodiscard]] bool is_inline_news_tag(std::string_view name);

}  // namespace dateline
