// SPDX-License-Identifier: GPL-2.0-or-later
// Iterates over the vocabulary once for all words of a query.
#include "searcher/corrections/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <vector>

#include "common/index/name_blocks.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/corrections/likely_forms.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;       // fewest letters of a corrected word
constexpr std::size_t kTwoErrorsFrom = 7;  // letters
constexpr std::size_t kShortestName = 6;
constexpr std::size_t kMostTargets = 16;  // words of a query to correct, the first ones

struct Target {
  const QueryWord* word = nullptr;
  std::size_t letters = 0;
  bool missing = false;  // neither it nor a variant occurs
  std::size_t most = 1;
  std::string best;
  double best_likelihood = 0;
};

bool is_asked_as_name(const QueryWord& word, const CombinedIndex& index) {
  const FormCount count = form_count(index, word.form);
  return count.count > 0 && may_be_name(count);
}

void collect(const QueryNode& node, const CombinedIndex& index, std::vector<Target>& targets) {
  if (node.mark == Mark::excluded) return;
  for (const QueryWord& word : node.words) {
    if (targets.size() == kMostTargets) return;
    Target target;
    target.word = &word;
    target.letters = utf8::code_points(word.form);
    if (word.stop_word || word.pattern || target.letters < kShortest) continue;
    target.missing = word.others.empty() && !index.passages().term_exists(word.stem);
    // A word that occurs can be a slip for another only if it is a name.
    if (!target.missing && (target.letters < kShortestName || !is_asked_as_name(word, index))) {
      continue;
    }
    if (target.missing && target.letters >= kTwoErrorsFrom) target.most = 2;
    targets.push_back(std::move(target));
  }
  for (const QueryNode& child : node.children) collect(child, index, targets);
}

bool is_listed(const std::vector<WordForms>& lists, const std::string& form) {
  return std::any_of(lists.begin(), lists.end(), [&](const WordForms& words) {
    return std::any_of(words.forms.begin(), words.forms.end(),
                       [&](const FoundForm& found) { return found.form == form; });
  });
}

bool is_corrected_to(const SearchAnswer& answer, const std::string& form) {
  return std::any_of(
      answer.corrections.begin(), answer.corrections.end(),
      [&](const Correction& known) { return unicode::lower_case(known.form, false) == form; });
}

void add_similar(const std::string& word, const FormCount& form, SearchAnswer& answer) {
  if (is_corrected_to(answer, form.form)) return;
  if (is_listed(answer.also_matching, form.form) || is_listed(answer.similar_names, form.form)) {
    return;
  }
  auto words = std::find_if(answer.similar_names.begin(), answer.similar_names.end(),
                            [&](const WordForms& known) { return known.word == word; });
  if (words == answer.similar_names.end()) {
    words = answer.similar_names.insert(words, WordForms{word, {}});
  }
  words->forms.push_back({form.form, form.count});
}

void consider(const FormCount& form, Target& target) {
  if (!target.missing) return;
  const double likelihood = log_likelihood(target.word->form, form);
  if (!target.best.empty() && likelihood <= target.best_likelihood) return;
  target.best = form.form;
  target.best_likelihood = likelihood;
}

// Spelling variants of names count as similar even if more than two letters differ.
void consider_names(const std::vector<WordForms>& similar, const CombinedIndex& index,
                    Target& target) {
  for (const WordForms& words : similar) {
    if (words.word != target.word->form) continue;
    for (const FoundForm& found : words.forms) consider(form_count(index, found.form), target);
  }
}

// The query with the missing words replaced.
std::string corrected(const std::string& query, const std::vector<Target>& targets) {
  std::map<std::size_t, const Target*> places;
  for (const Target& target : targets) {
    if (!target.best.empty()) places.emplace(target.word->place.begin, &target);
  }
  if (places.empty()) return {};
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, target] : places) {
    text.append(query, at, begin - at).append(target->best);
    at = target->word->place.end;
  }
  return text.append(query, at);
}

}  // namespace

void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer,
             const FormTables& tables) {
  std::vector<Target> targets;
  collect(query.root, index, targets);
  if (targets.empty()) return;
  std::vector<SimilarTo> words;
  for (const Target& target : targets) words.emplace_back(target.word->form, target.most);
  const NearForms forms = near_forms(index, words, tables);
  for (Target& target : targets) {
    for (const auto& [text, form] : forms) {
      const std::size_t away = edit_distance(target.word->form, text, target.most);
      if (away == 0 || away > target.most || form.stem == target.word->stem) continue;
      consider(form, target);
      const bool name = away == 1 && target.letters >= kShortestName && is_name_type(form);
      if (name) add_similar(target.word->form, form, answer);
    }
  }
  for (Target& target : targets) consider_names(answer.similar_names, index, target);
  answer.did_you_mean = corrected(query.text, targets);
}

}  // namespace dateline
