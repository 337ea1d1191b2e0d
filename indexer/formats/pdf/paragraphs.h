// SPDX-License-Identifier: GPL-2.0-or-later
// Groups the lines of a layout into paragraphs: by indents, gaps and short last lines within a
// column, and by sentences that continue in the next column or page.
#pragma once

#include <string>
#include <vector>

#include "common/news/article.h"
#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

struct TextBlock {
  std::string text;
  std::vector<TextPage> pages;  ///< as Paragraph::pages
  double height = 0;            ///< height of its type
  std::size_t first_line = 0;   ///< index of its first line in the layout
  std::size_t last_line = 0;    ///< index of its last line
  std::size_t lines = 0;        ///< number of lines
  bool furniture = false;
};

/// The height of the main type size; 0 without text.
[[nodiscard]] double body_height(const Layout& layout);

/// The paragraphs in reading order. Lines of `furniture` are separate paragraphs; text continues
/// across them.
[[nodiscard]] std::vector<TextBlock> text_blocks(const Layout& layout,
                                                 const std::vector<bool>& furniture);

}  // namespace dateline::pdf
