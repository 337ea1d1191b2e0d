// SPDX-License-Identifier: GPL-2.0-or-later
// Filters names by their counts in the collection.
#include "searcher/variants/similar_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/text/unicode.h"
#include "searcher/index/near_forms.h"

namespace dateline {
namespace {

constexpr std::int64_t kMostTimesRarer = 100;
constexpr std::int64_t kFew = 3;  // occurrences

void collect(const QueryNode& node, std::set<std::string>& searched) {
  for (const QueryWord& word : node.words) {
    searched.insert(word.form);
    for (const OtherForm& other : word.others) searched.insert(other.form);
  }
  for (const QueryNode& child : node.children) collect(child, searched);
}

std::set<std::string> searched_forms(const Query& query, const SearchAnswer& answer) {
  std::set<std::string> searched;
  collect(query.root, searched);
  for (const WordForms& words : answer.also_matching) {
    for (const FoundForm& found : words.forms) searched.insert(found.form);
  }
  for (const Correction& correction : answer.corrections) {
    searched.insert(unicode::lower_case(correction.form, false));
  }
  return searched;
}

bool is_often(const FoundForm& found) { return found.count >= kFew; }

}  // namespace

void drop_poor_names(const CombinedIndex& index, const Query& query, SearchAnswer& answer) {
  if (answer.similar_names.empty()) return;
  const std::set<std::string> searched = searched_forms(query, answer);
  for (WordForms& words : answer.similar_names) {
    const std::int64_t typed = form_count(index, words.word).count;
    std::erase_if(words.forms, [&](const FoundForm& found) {
      return searched.contains(found.form) || found.count * kMostTimesRarer < typed;
    });
    if (!std::ranges::any_of(words.forms, is_often)) continue;
    std::erase_if(words.forms, [](const FoundForm& found) { return !is_often(found); });
  }
  std::erase_if(answer.similar_names, [](const WordForms& words) { return words.forms.empty(); });
}

}  // namespace dateline
