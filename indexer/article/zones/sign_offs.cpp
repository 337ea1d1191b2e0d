// SPDX-License-Identifier: GPL-2.0-or-later
// Rules for lines that are nothing but credits of the article, or notes on it.
#include "common/news/credits.h"
#include "indexer/article/zones/rule.h"

namespace dateline::zones {

namespace {

// What is longer and opens without a bracket has a story in it.
bool may_be_credits(const Line& line) {
  return line.opens_bracket || line.words <= kMostPhraseWords;
}

}  // namespace

bool is_sign_off(const Text& text, std::size_t i) {
  if (!may_be_credits(text.lines[i])) return false;
  const ClosingCredits closing = closing_credits(text.paragraphs[i].text);
  return closing.begin == 0 && closing.has_sign_off;
}

bool is_note_on_article(const Text& text, std::size_t i) {
  const std::string_view line = text.paragraphs[i].text;
  return !line.empty() && may_be_credits(text.lines[i]) && closing_credits(line).begin == 0;
}

}  // namespace dateline::zones
