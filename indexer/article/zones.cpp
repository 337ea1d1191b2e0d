// SPDX-License-Identifier: GPL-2.0-or-later
// Trying the rules for zones, those of lines first.
#include "indexer/article/zones.h"

#include <algorithm>
#include <span>

#include "indexer/article/zones/rule.h"

namespace dateline {
namespace {

using zones::LineRule;
using zones::Scope;
using zones::Text;
using zones::TextRule;

bool is_rule(std::string_view name) {
  const auto named = [name](const auto& rule) { return rule.name == name; };
  return std::ranges::any_of(zones::line_rules(), named) ||
         std::ranges::any_of(zones::text_rules(), named);
}

// What these rules gave before is given anew; what a format gave stays.
void reset(Article& article) {
  for (Paragraph& paragraph : article.paragraphs) {
    if (paragraph.rule.empty() || !is_rule(paragraph.rule)) continue;
    paragraph.zone = Zone::body;
    paragraph.rule = {};
  }
}

// Whether markup has told the text from the rest: a rule of its format gave paragraphs their zones.
bool is_marked_up(const Article& article) {
  return std::ranges::any_of(article.paragraphs, [](const Paragraph& paragraph) {
    return !paragraph.rule.empty() && !is_rule(paragraph.rule);
  });
}

// From the first open paragraph to the last: a page's menus are not the first lines of its article.
std::span<Paragraph> open_part(std::span<Paragraph> paragraphs) {
  const auto is_open = [](const Paragraph& paragraph) { return paragraph.zone == Zone::body; };
  const auto first = std::ranges::find_if(paragraphs, is_open);
  auto last = paragraphs.end();
  while (last != first && !is_open(*(last - 1))) --last;
  return {first, last};
}

Text text_of(Article& article) {
  Text text;
  text.marked_up = is_marked_up(article);
  text.paragraphs = article.paragraphs;
  if (text.marked_up) text.paragraphs = open_part(text.paragraphs);
  text.title = article.metadata.title;
  text.lines.reserve(text.paragraphs.size());
  for (const Paragraph& paragraph : text.paragraphs) {
    text.lines.push_back(zones::line_of(paragraph.text, text.bytes));
    text.bytes += paragraph.text.size();
  }
  return text;
}

// Whether a rule is tried on a text at all.
bool applies(const auto& rule, const Text& text, std::string_view without) {
  return rule.name != without && (rule.scope == Scope::any || !text.marked_up);
}

void apply_line_rules(Text& text, std::string_view without) {
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    const bool heading = text.marked_up && text.paragraphs[i].zone == Zone::heading;
    if (!text.is_open(i) && !heading) continue;
    for (const LineRule& rule : zones::line_rules()) {
      if (heading && !rule.of_headings) continue;
      if (text.lines[i].words > rule.most_words || !applies(rule, text, without)) continue;
      if (!rule.fires(text, i)) continue;
      text.give(i, rule.zone, rule.name);
      break;
    }
  }
}

}  // namespace

void assign_zones(Article& article) { assign_zones_without(article, {}); }

void assign_zones_without(Article& article, std::string_view rule) {
  reset(article);
  Text text = text_of(article);
  apply_line_rules(text, rule);
  for (const TextRule& text_rule : zones::text_rules()) {
    if (applies(text_rule, text, rule)) text_rule.apply(text, text_rule);
  }
}

std::vector<std::string_view> zone_rule_names() {
  std::vector<std::string_view> names;
  for (const LineRule& rule : zones::line_rules()) names.push_back(rule.name);
  for (const TextRule& rule : zones::text_rules()) names.push_back(rule.name);
  return names;
}

}  // namespace dateline
