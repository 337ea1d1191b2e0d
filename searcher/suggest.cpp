// SPDX-License-Identifier: GPL-2.0-or-later
// One walk through the vocabulary for all words of a query.
#include "searcher/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "common/index/name_blocks.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;       // letters of a word that is corrected
constexpr std::size_t kTwoErrorsFrom = 7;  // letters
constexpr std::size_t kShortestName = 6;
constexpr std::size_t kMostTargets = 16;  // words of a query that are looked after, the first

struct Target {
  const QueryWord* word = nullptr;
  std::size_t letters = 0;
  bool missing = false;  // the index has neither it nor a spelling of it
  std::size_t most = 1;
  std::string best;
  std::size_t best_distance = 0;
  std::int64_t best_count = 0;
};

bool is_asked_as_name(const QueryWord& word, const CombinedIndex& index) {
  return std::any_of(index.readers().begin(), index.readers().end(),
                     [&](const IndexReader& reader) {
                       const std::optional<FormCount> found = reader.form(word.form);
                       return found && may_be_name(*found);
                     });
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
    // A word that is there may be meant for another only where it is a name.
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

void add_similar(const std::string& word, const FormCount& form, SearchAnswer& answer) {
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

// The query with the words that were found for what is missing.
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

using Forms = std::map<std::string, FormCount>;

void add_counts(const FormCount& form, Forms& forms) {
  FormCount& sum = forms.emplace(form.form, FormCount{form.form, form.stem}).first->second;
  sum.count += form.count;
  sum.mid_sentence += form.mid_sentence;
  sum.capitals += form.capitals;
}

// The forms of all indexes near to a target, out of the tables.
Forms forms_near(const CombinedIndex& index, const std::vector<Target>& targets,
                 const std::vector<FormTable>& tables) {
  Forms forms;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::set<std::string> near;
    for (const Target& target : targets) {
      near.merge(tables[i].similar({target.word->form, target.most}));
    }
    for (const std::string& form : near) {
      const auto found = index.readers()[i].form(form);
      if (found) add_counts(*found, forms);
    }
  }
  return forms;
}

// The same out of the vocabularies, in one walk.
Forms forms_near(const CombinedIndex& index, const std::vector<Target>& targets) {
  std::vector<SimilarTo> words;
  for (const Target& target : targets) words.emplace_back(target.word->form, target.most);
  Forms forms;
  for (const IndexReader& reader : index.readers()) {
    reader.for_each_form("", [&](const FormCount& form) {
      const std::uint64_t kinds = kinds_of(form.form);
      const bool near = std::any_of(words.begin(), words.end(), [&](const SimilarTo& similar) {
        return similar(form.form, kinds);
      });
      if (near) add_counts(form, forms);
      return true;
    });
  }
  return forms;
}

}  // namespace

void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer,
             const std::vector<FormTable>* tables) {
  std::vector<Target> targets;
  collect(query.root, index, targets);
  if (targets.empty()) return;
  const Forms forms =
      tables != nullptr ? forms_near(index, targets, *tables) : forms_near(index, targets);
  for (Target& target : targets) {
    for (const auto& [text, form] : forms) {
      const std::size_t away = edit_distance(target.word->form, text, target.most);
      if (away == 0 || away > target.most || form.stem == target.word->stem) continue;
      const bool better = target.best.empty() || away < target.best_distance ||
                          (away == target.best_distance && form.count > target.best_count);
      if (target.missing && better) {
        target.best = text;
        target.best_distance = away;
        target.best_count = form.count;
      }
      const bool name = away == 1 && target.letters >= kShortestName && is_name_type(form);
      if (name) add_similar(target.word->form, form, answer);
    }
  }
  answer.did_you_mean = corrected(query.text, targets);
}

}  // namespace dateline
