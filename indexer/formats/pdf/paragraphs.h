// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of a layout as paragraphs: by indents, gaps and short last lines within a column, by the
// course of the sentence from one column or page to the next.
#pragma once

#include <string>
#include <vector>

#include "common/news/article.h"
#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

struct TextBlock {
  std::string text;
  std::vector<TextPage> pages;  ///< as Paragraph::pages
  double height = 0;            ///< of its type
  std::size_t first_line = 0;   ///< of the layout
  std::size_t last_line = 0;    ///< its last one
  std::size_t lines = 0;        ///< how many it has
  bool furniture = false;
};

/// The height of the type that most of the text is in; 0 if there is no text.
[[nodiscard]] double body_height(const Layout& layout);

/// The paragraphs in reading order. Lines of `furniture` are paragraphs of their own, and those
/// around them join across.
[[nodiscard]] std::vector<TextBlock> text_blocks(const Layout& layout,
                                                 const std::vector<bool>& furniture);

}  // namespace dateline::pdf
