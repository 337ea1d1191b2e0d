// SPDX-License-Identifier: GPL-2.0-or-later
// One walk through the vocabulary for all words of a query.
#include "searcher/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <bit>
#include <map>
#include <vector>

#include "common/index/name_blocks.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;       // letters of a word that is corrected
constexpr std::size_t kTwoErrorsFrom = 7;  // letters
constexpr std::size_t kShortestName = 6;
constexpr std::size_t kMostTargets = 16;  // words of a query that are looked after, the first

using Letters = std::u32string;

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::CodePoint read = utf8::decode(word, at);
    letters.push_back(read.value);
    at += read.size;
  }
  return letters;
}

// Optimal string alignment, given up where a whole row is beyond `most`.
std::size_t distance(const Letters& a, const Letters& b, std::size_t most) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool exchanged =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], most + 1);
}

// Which bytes a word has, of 64 kinds: a quick look that tells most words apart. One letter more,
// less or other changes at most eight kinds; in ASCII at most two.
std::uint64_t kinds_of(std::string_view word) {
  std::uint64_t kinds = 0;
  for (const char byte : word) kinds |= std::uint64_t{1} << (static_cast<unsigned char>(byte) % 64);
  return kinds;
}

// How many kinds two words may differ in that are `most` letters apart.
int differing_kinds(std::string_view a, std::string_view b, std::size_t most) {
  const auto is_ascii = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  };
  return static_cast<int>(most) * (is_ascii(a) && is_ascii(b) ? 2 : 8);
}

struct Target {
  const QueryWord* word = nullptr;
  Letters letters;
  std::uint64_t kinds = 0;
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
    target.letters = letters_of(word.form);
    target.kinds = kinds_of(word.form);
    if (word.stop_word || word.pattern || target.letters.size() < kShortest) continue;
    target.missing = word.others.empty() && !index.passages().term_exists(word.stem);
    // A word that is there may be meant for another only where it is a name.
    if (!target.missing &&
        (target.letters.size() < kShortestName || !is_asked_as_name(word, index))) {
      continue;
    }
    if (target.missing && target.letters.size() >= kTwoErrorsFrom) target.most = 2;
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

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  return distance(letters_of(a), letters_of(b), most);
}

void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer) {
  std::vector<Target> targets;
  collect(query.root, index, targets);
  if (targets.empty()) return;
  std::map<std::string, FormCount> forms;  // of all indexes, near to a target
  for (const IndexReader& reader : index.readers()) {
    reader.for_each_form("", [&](const FormCount& form) {
      const std::uint64_t kinds = kinds_of(form.form);
      const bool near = std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
        const int most = differing_kinds(target.word->form, form.form, target.most);
        return std::popcount(target.kinds ^ kinds) <= most &&
               distance(target.letters, letters_of(form.form), target.most) <= target.most;
      });
      if (!near) return true;
      FormCount& sum = forms.emplace(form.form, FormCount{form.form, form.stem}).first->second;
      sum.count += form.count;
      sum.mid_sentence += form.mid_sentence;
      sum.capitals += form.capitals;
      return true;
    });
  }
  for (Target& target : targets) {
    for (const auto& [text, form] : forms) {
      const std::size_t away = distance(target.letters, letters_of(text), target.most);
      if (away == 0 || away > target.most || form.stem == target.word->stem) continue;
      const bool better = target.best.empty() || away < target.best_distance ||
                          (away == target.best_distance && form.count > target.best_count);
      if (target.missing && better) {
        target.best = text;
        target.best_distance = away;
        target.best_count = form.count;
      }
      const bool name = away == 1 && target.letters.size() >= kShortestName && is_name_type(form);
      if (name) add_similar(target.word->form, form, answer);
    }
  }
  answer.did_you_mean = corrected(query.text, targets);
}

}  // namespace dateline
