// SPDX-License-Identifier: GPL-2.0-or-later
// Without evidence from other words, spelling, sound and frequency decide.
#include "searcher/corrections/last_resort.h"

#include <algorithm>
#include <optional>

#include "searcher/corrections/correction_list.h"
#include "searcher/corrections/doubtful_words.h"
#include "searcher/corrections/likely_forms.h"

namespace dateline {
namespace {

bool is_held(const QueryWord& word, const CombinedIndex& index) {
  const auto holds = [&](const std::string& stem) { return index.holders_in_passages(stem) > 0; };
  return holds(word.stem) || std::any_of(word.joined.begin(), word.joined.end(), holds) ||
         std::any_of(word.others.begin(), word.others.end(),
                     [&](const OtherForm& other) { return holds(other.stem); });
}

bool is_any_held(const QueryNode& node, const CombinedIndex& index) {
  if (node.mark == Mark::excluded) return false;
  return std::any_of(
             node.words.begin(), node.words.end(),
             [&](const QueryWord& word) { return !word.stop_word && is_held(word, index); }) ||
         std::any_of(node.children.begin(), node.children.end(),
                     [&](const QueryNode& child) { return is_any_held(child, index); });
}

// The likeliest form found so far.
struct Likeliest {
  FormCount form;
  double log_likelihood = 0;
};

void consider(const std::string& typed, const FormCount& form, std::optional<Likeliest>& best) {
  const double likelihood = log_likelihood(typed, form);
  if (is_plausible(likelihood) && (!best || likelihood > best->log_likelihood)) {
    best = {form, likelihood};
  }
}

std::optional<Likeliest> likeliest(const DoubtfulWord& typed, const SimilarTo& similar,
                                   const NearForms& forms, const CombinedIndex& index,
                                   VariantFinder* variants) {
  const std::string& word = typed.word->form;
  std::optional<Likeliest> best;
  for (const auto& [text, form] : forms) {
    if (similar(text, kinds_of(text))) consider(word, form, best);
  }
  if (variants == nullptr) return best;
  for (const NameVariant& variant : variants->find(word).suggested) {
    if (!variant.typo) consider(word, form_count(index, variant.form), best);
  }
  return best;
}

}  // namespace

std::vector<Correction> correct_as_last_resort(Query& query, const CombinedIndex& index,
                                               const Analyzer& analyzer, VariantFinder* variants,
                                               const FormTables& tables) {
  if (is_any_held(query.root, index)) return {};
  const std::vector<DoubtfulWord> doubtful = words_of_query(query, index).doubtful;
  if (doubtful.empty()) return {};
  std::vector<SimilarTo> words;
  for (const DoubtfulWord& typed : doubtful) words.emplace_back(typed.word->form, typed.errors);
  const NearForms forms = near_forms(index, words, tables);
  std::vector<Correction> corrections;
  for (std::size_t i = 0; i < doubtful.size(); ++i) {
    const auto best = likeliest(doubtful[i], words[i], forms, index, variants);
    if (!best || analyzer.is_stop_word(best->form.form)) continue;
    add_correction(*doubtful[i].word, best->form.form, best->form.stem, query.text, index,
                   corrections);
  }
  return corrections;
}

}  // namespace dateline
