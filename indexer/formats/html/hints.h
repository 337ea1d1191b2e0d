// SPDX-License-Identifier: GPL-2.0-or-later
// What an element's name, role, schema.org property and class names say of the text inside it.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/formats/html/page.h"

namespace dateline {

/// What an element holds, as far as its tag tells.
enum class Hint : std::uint8_t {
  none,
  article_body,  ///< itemprop=articleBody
  article,       ///< <article>, role=article
  main,          ///< <main>, role=main
  heading,       ///< <h2> to <h6>
  caption,
  credit,
  byline,
  date,
  teaser,
  comments,
  navigation,
  tools,  ///< buttons for sharing, printing, following
  promo,  ///< advertisement, subscription, notice of cookies
  footer,
  aside,
  form,
  hidden,
};

struct ElementHint {
  Hint hint = Hint::none;
  bool by_name = false;        ///< only class or id say so
  std::string_view rule = {};  ///< a name for what says so
};

/// The hint of `node`, which is an element.
[[nodiscard]] ElementHint hint_of(const HtmlNode& node);

}  // namespace dateline
