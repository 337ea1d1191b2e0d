// SPDX-License-Identifier: GPL-2.0-or-later
// Checks letters, then the document frequency, then the count of the form.
#include "searcher/corrections/doubtful_words.h"

#include <algorithm>

#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/index/near_forms.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;  // letters
constexpr std::size_t kTwoErrorsFrom = 7;
constexpr std::size_t kLongest = 40;
constexpr std::size_t kMostDoubtful = 4;    // doubtful words of a query, the first ones
constexpr std::size_t kMostLookedAt = 100;  // checked words of a query, the first ones
constexpr std::size_t kMostKnown = 8;       // other words, the rarest ones
constexpr double kRareForm = 2;             // occurrences
constexpr double kRareStem = 3;             // passages
// A stem in a larger share of the passages is not doubtful.
constexpr double kFrequentShare = 0.003;
constexpr double kFrequent = 20;

// A word of letters only that is not in capitals.
bool may_be_misspelt(std::string_view typed) {
  std::size_t letters = 0;
  bool any_small = false;
  for (std::size_t at = 0; at < typed.size();) {
    const utf8::CodePoint read = utf8::decode(typed, at);
    const unicode::CharClass kind = unicode::char_class(read.value);
    if (kind == unicode::CharClass::digit || kind == unicode::CharClass::ideograph) return false;
    if (kind == unicode::CharClass::letter) ++letters;
    any_small = any_small || !unicode::is_upper(read.value);
    at += read.size;
  }
  return any_small && letters >= kShortest && letters <= kLongest;
}

class Sorter {
 public:
  Sorter(Query& query, const CombinedIndex& index) : query_(query), index_(index) {
    sort(query.root);
  }
  WordsOfQuery take() {
    keep_rarest(words_.known);
    return std::move(words_);
  }

 private:
  void sort(QueryNode& node) {
    if (node.mark == Mark::excluded) return;
    const bool in_phrase = node.kind == QueryNode::Kind::phrase;
    for (QueryWord& word : node.words) {
      if (word.stop_word) continue;
      if (!is_doubtful(word, in_phrase)) add_known(word);
    }
    const bool apart = node.kind == QueryNode::Kind::near && node.nearness.apart;
    for (QueryNode& child : node.children) {
      sort(child);
      if (apart) break;  // the second child is excluded
    }
  }

  void keep_rarest(std::vector<std::string>& stems) const {
    if (words_.doubtful.empty()) return;
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    if (stems.size() <= kMostKnown) return;
    std::stable_sort(stems.begin(), stems.end(), [&](const auto& a, const auto& b) {
      return index_.holders_in_passages(a) < index_.holders_in_passages(b);
    });
    stems.resize(kMostKnown);
  }

  bool is_doubtful(QueryWord& word, bool in_phrase) {
    if (word.exact || word.pattern || words_.doubtful.size() == kMostDoubtful) return false;
    if (++looked_at_ > kMostLookedAt) return false;
    const double frequency = index_.holders_in_passages(word.stem);
    const double frequent = std::max(kFrequent, kFrequentShare * index_.passage_level().documents);
    if (frequency > frequent || !may_be_misspelt(word.place.of(query_.text))) return false;
    const auto count =
        frequency > 0 ? static_cast<double>(form_count(index_, word.form).count) : 0.0;
    if (frequency > kRareStem && count > kRareForm) return false;
    if (in_phrase && frequency > 0) return false;
    if (frequency == 0 && (is_written_as_one(word) || has_other_spellings(word))) return false;
    const std::size_t letters = utf8::code_points(word.form);
    words_.doubtful.push_back(
        {&word, std::size_t{letters >= kTwoErrorsFrom ? 2U : 1U}, count, frequency});
    return true;
  }
  [[nodiscard]] bool is_written_as_one(const QueryWord& word) const {
    return std::any_of(word.joined.begin(), word.joined.end(), [&](const std::string& stem) {
      return index_.holders_in_passages(stem) > 0;
    });
  }
  // The number of passages from which on a word is known well enough.
  [[nodiscard]] bool has_other_spellings(const QueryWord& word) const {
    double sum = 0;
    for (const OtherForm& other : word.others) sum += index_.holders_in_passages(other.stem);
    return sum >= kFrequent;
  }
  void add_known(const QueryWord& word) {
    if (word.pattern || index_.holders_in_passages(word.stem) == 0) return;
    words_.known.push_back(word.stem);
  }

  Query& query_;
  const CombinedIndex& index_;
  WordsOfQuery words_;
  std::size_t looked_at_ = 0;
};

}  // namespace

WordsOfQuery words_of_query(Query& query, const CombinedIndex& index) {
  return Sorter(query, index).take();
}

}  // namespace dateline
