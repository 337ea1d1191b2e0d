// SPDX-License-Identifier: GPL-2.0-or-later
// Reads served indexes: a server sends posting lists and slots whole, so what can be asked as a
// query is.
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "searcher/index/backend.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;

constexpr ReadingPolicy kPolicy{.scans_postings = false,
                                .runs_sources = false,
                                .sends_whole_documents = true,
                                .waits_for_lookups = true,
                                .has_connections = true};

// Requests one document for each value.
class DocumentValues : public SlotValues {
 public:
  DocumentValues(const Xapian::Database& database, Xapian::valueno slot)
      : database_(database), slot_(slot) {}
  std::string of(DocumentNumber passage) override {
    return database_.get_document(passage, Xapian::DOC_ASSUME_VALID).get_value(slot_);
  }

 private:
  const Xapian::Database& database_;
  Xapian::valueno slot_;
};

// All values at once, as sort keys of the matches.
class SortKeyValues : public SlotValues {
 public:
  SortKeyValues(const Xapian::Database& database, Xapian::valueno slot, const XQuery& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(slot, false);
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto it = found.begin(); it != found.end(); ++it) values_[*it] = it.get_sort_key();
  }
  std::string of(DocumentNumber passage) override { return values_[passage]; }

 private:
  std::unordered_map<DocumentNumber, std::string> values_;
};

class ServedBackend : public IndexBackend {
 public:
  explicit ServedBackend(const CombinedIndex& index) : IndexBackend(kPolicy), index_(index) {}

  std::unique_ptr<SlotValues> values(Slot slot) const override {
    return std::make_unique<DocumentValues>(index_.passages(), static_cast<Xapian::valueno>(slot));
  }
  std::unique_ptr<SlotValues> values_of_matches(Slot slot, const XQuery& query) const override {
    return std::make_unique<SortKeyValues>(index_.passages(), static_cast<Xapian::valueno>(slot),
                                           query);
  }
  TermFreqs article_freqs(const std::vector<SynonymGroup>& groups,
                          const std::vector<ArticleKey>& articles) const override;
  std::vector<double> doc_freqs(const std::vector<std::string>& terms) const override;
  std::vector<DocumentNumber> sample(const std::string& term, std::size_t most) const override;

 private:
  const CombinedIndex& index_;
};

// Sends each group as a query, and asks for the length of each article.
TermFreqs ServedBackend::article_freqs(const std::vector<SynonymGroup>& groups,
                                       const std::vector<ArticleKey>& articles) const {
  const Xapian::Database& database = index_.articles();
  std::vector<std::string> ids;
  for (const ArticleKey& article : articles) ids.push_back(article_term(article.id));
  const XQuery wanted(XQuery::OP_OR, ids.begin(), ids.end());
  std::vector<double> lengths(articles.size(), 0);
  TermFreqs found;
  for (const SynonymGroup& group : groups) {
    Xapian::Enquire enquire(database);
    const XQuery any(XQuery::OP_OR, group.begin(), group.end());
    enquire.set_query(XQuery(XQuery::OP_FILTER, any, wanted));
    // A weight that is just the sum of the stems' frequencies.
    enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));
    // An article may be in several indexes, so there may be more results than articles.
    const Xapian::MSet answers = enquire.get_mset(0, database.get_doccount());
    std::vector<TermFreq>& freqs = found.emplace_back(articles.size());
    for (auto it = answers.begin(); it != answers.end(); ++it) {
      const auto article = std::lower_bound(
          articles.begin(), articles.end(), *it,
          [](const ArticleKey& a, DocumentNumber number) { return a.number < number; });
      if (article == articles.end() || article->number != *it) continue;
      const auto i = static_cast<std::size_t>(article - articles.begin());
      if (lengths[i] == 0) lengths[i] = database.get_doclength(*it);
      freqs[i] = {static_cast<std::uint32_t>(std::lround(it.get_weight())), lengths[i]};
    }
  }
  return found;
}

// A query without results has the frequencies of all its terms.
std::vector<double> ServedBackend::doc_freqs(const std::vector<std::string>& terms) const {
  Xapian::Enquire enquire(index_.passages());
  enquire.set_query(XQuery(XQuery::OP_OR, terms.begin(), terms.end()));
  const Xapian::MSet counts = enquire.get_mset(0, 0);
  std::vector<double> found;
  for (const std::string& term : terms) found.push_back(counts.get_termfreq(term));
  return found;
}

std::vector<DocumentNumber> ServedBackend::sample(const std::string& term, std::size_t most) const {
  Xapian::Enquire enquire(index_.passages());
  enquire.set_query(XQuery(term));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet first = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  std::vector<DocumentNumber> numbers;
  for (auto it = first.begin(); it != first.end(); ++it) numbers.push_back(*it);
  return numbers;
}

}  // namespace

std::unique_ptr<const IndexBackend> served_backend(const CombinedIndex& index) {
  return std::make_unique<const ServedBackend>(index);
}

}  // namespace dateline
