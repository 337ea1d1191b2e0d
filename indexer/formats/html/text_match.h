// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs of a page a text holds that the page gives apart from them.
#pragma once

#include <string_view>
#include <vector>

#include "common/news/article.h"

namespace dateline {

/// For each paragraph whether `article_body`, plain text or HTML, holds it: at least half of its
/// runs of three words. Empty if the text is short or the page does not show most of it.
[[nodiscard]] std::vector<bool> quoted_paragraphs(const std::vector<Paragraph>& paragraphs,
                                                  std::string_view article_body);

}  // namespace dateline
