// SPDX-License-Identifier: GPL-2.0-or-later
// From the lines of a plain text to its paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "common/text/charset.h"

namespace dateline {

/// How a text lays out its paragraphs; decided once for each text.
enum class Layout {
  line_each,     ///< every line that is not blank is a paragraph
  soft_wrapped,  ///< lines of about one width; a paragraph runs on over several
};

/// The layout of `text`, from the width of its lines and how they end.
[[nodiscard]] Layout layout_of(std::string_view text);

/// The paragraphs of `decoded.text`, numbered from 1, zone body. Blanks around lines are not part
/// of them; the lines of a wrapped paragraph are joined by one blank, or by none after a hyphen.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(const DecodedText& decoded);

/// The same of a part of `decoded.text`; lines are counted from the part's beginning.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(const DecodedText& decoded, Span part);

}  // namespace dateline
