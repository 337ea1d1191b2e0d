// SPDX-License-Identifier: GPL-2.0-or-later
// Counts sets of documents.
#include "searcher/ranking/match_counts.h"

#include <xapian.h>

#include <algorithm>
#include <set>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "searcher/index/backend.h"
#include "searcher/ranking/evaluator.h"
#include "searcher/xapian/xapian_query.h"

namespace dateline {
namespace {

constexpr auto kArticleSlot = static_cast<Xapian::valueno>(Slot::article);

// Without decoded postings, matches are counted up to this; a larger count is a lower bound.
constexpr Xapian::doccount kCountedExactly = 1000;

// If at least one passage in this many matches, the parent map is read in one scan.
constexpr std::size_t kReadAll = 16;

// All stems of a plan's terms.
std::vector<std::string> stems_of(const QueryPlan& plan) {
  std::set<std::string> stems;
  for (const ScoredTerm& term : plan.terms) {
    stems.insert(term.stem);
    stems.insert(term.joined.begin(), term.joined.end());
    stems.insert(term.others.begin(), term.others.end());
  }
  return {stems.begin(), stems.end()};
}

// The number of articles of ascending passages.
class ArticleCount {
 public:
  explicit ArticleCount(const CombinedIndex& index)
      : index_(index), seen_(index.articles().get_lastdocid()) {}

  void add(DocumentNumber passage, std::string_view value) {
    add_article(index_.article_number(passage, decode_number(value)));
  }
  void add_article(DocumentNumber article) {
    if (article != 0) seen_.insert(article);
  }
  void clear() { seen_ = DocumentSet(index_.articles().get_lastdocid()); }
  [[nodiscard]] std::size_t count() const { return seen_.count(); }

 private:
  const CombinedIndex& index_;
  DocumentSet seen_;
};

std::size_t articles_of(const CombinedIndex& index, const Families* families,
                        const std::vector<DocumentNumber>& passages) {
  ArticleCount count(index);
  if (families != nullptr) {
    for (const DocumentNumber passage : passages) count.add_article(families->article_of(passage));
    return count.count();
  }
  const bool many = passages.size() * kReadAll > index.passages().get_doccount();
  if (many && index.backend().policy().scans_postings) {
    DocumentSet wanted(index.passages().get_lastdocid());
    wanted.insert(passages);
    for_each_value(passage_source(index), Slot::article,
                   [&](DocumentNumber passage, std::string_view value) {
                     if (wanted.contains(passage)) count.add(passage, value);
                   });
    return count.count();
  }
  const std::unique_ptr<SlotValues> values = index.backend().values(Slot::article);
  for (const DocumentNumber passage : passages) {
    const std::string value = values->of(passage);
    if (!value.empty()) count.add(passage, value);
  }
  return count.count();
}

MatchCounts of_confirmed(const CombinedIndex& index, const Families* families,
                         const Confirmed& confirmed) {
  std::vector<DocumentNumber> passages(confirmed.numbers.begin(), confirmed.numbers.end());
  std::sort(passages.begin(), passages.end());
  return {passages.size(), articles_of(index, families, passages), confirmed.complete};
}

// From Xapian: for single words articles are counted on their own level.
MatchCounts of_xapian(const CombinedIndex& index, const QueryPlan& plan, const Limits& limits) {
  Xapian::Enquire enquire(index.passages());
  enquire.set_query(within(limits, passage_query(plan)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, kCountedExactly, kCountedExactly + 1);
  MatchCounts counts{found.get_matches_lower_bound(), 0,
                     found.get_matches_lower_bound() == found.get_matches_upper_bound()};
  std::set<DocumentNumber> articles;
  for (auto it = found.begin(); it != found.end(); ++it) {
    const std::string value = it.get_document().get_value(kArticleSlot);
    articles.insert(index.article_number(*it, decode_number(value)));
  }
  counts.articles = articles.size();
  counts.exact = counts.exact && found.size() == counts.passages;
  return counts;
}

}  // namespace

DocumentSet matching_passages(const Levels& levels, const QueryPlan& plan, const Limits& limits,
                              CountedZones zones) {
  const LevelPostings& passages = levels.passages;
  DocumentSet found(passages.last());
  if (!plan.terms.empty() && !plan.wordless) {
    found = documents_of(passages, Filter::any_term(stems_of(plan)));
  } else {
    found = passages.all();
  }
  const auto require = [&](const Filter& filter) { found &= documents_of(passages, filter); };
  if (plan.constrained) require(passage_filter(plan.root, plan.require_all, plan.needs_text));
  if (limits.dates.any()) require(Filter::of_dates(limits.dates));
  if (!limits.outlet.empty()) require(Filter::all_terms(limits.outlet));
  const Filter hidden = Filter::any_term(limits.hidden_zones);
  if (zones == CountedZones::hidden) {
    require(hidden);
  } else {
    found -= documents_of(passages, hidden);
  }
  return found;
}

MatchCounts count_matches(const CombinedIndex& index, const Levels* levels, const QueryPlan& plan,
                          const Limits& limits, const Confirmed* confirmed,
                          std::optional<std::size_t> known) {
  const Families* const families = levels == nullptr ? nullptr : levels->families.get();
  if (confirmed != nullptr) return of_confirmed(index, families, *confirmed);
  if (levels == nullptr) return of_xapian(index, plan, limits);
  const bool any_word = !plan.terms.empty() && !plan.constrained && !limits.asked;
  // Articles are indexed by the words that are searched, so their postings suffice.
  if (any_word) {
    if (!known) known = matching_passages(*levels, plan, limits).count();
    return {*known, levels->articles.holders_of_any(stems_of(plan)), true};
  }
  const DocumentSet passages = matching_passages(*levels, plan, limits);
  return {passages.count(), articles_of(index, families, passages.numbers()), true};
}

}  // namespace dateline
