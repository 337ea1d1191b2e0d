// SPDX-License-Identifier: GPL-2.0-or-later
// Rules for lines that are nothing but credits of the article, or notes on it.
#include "common/news/credits.h"
#include "indexer/article/zones/rule.h"

namespace dateline::zones {

bool is_sign_off(const Text& text, std::size_t i) {
  const ClosingCredits closing = closing_credits(text.paragraphs[i].text);
  return closing.begin == 0 && closing.has_sign_off;
}

bool is_note_on_article(const Text& text, std::size_t i) {
  const std::string_view line = text.paragraphs[i].text;
  return !line.empty() && closing_credits(line).begin == 0;
}

}  // namespace dateline::zones
