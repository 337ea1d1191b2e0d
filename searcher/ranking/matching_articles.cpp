// SPDX-License-Identifier: GPL-2.0-or-later
// Iterates over the matching passages by number; reads two values of each, and the record of each
// article once.
#include "searcher/ranking/matching_articles.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/index/backend.h"
#include "searcher/xapian/xapian_query.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;
using Places = std::unordered_map<DocumentNumber, std::size_t>;

// The numbers of all matching passages, ascending.
std::vector<DocumentNumber> matches(const Xapian::Database& passages, const XQuery& query,
                                    const Confirmed* confirmed) {
  Xapian::Enquire enquire(passages);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, passages.get_doccount());
  std::vector<DocumentNumber> numbers;
  for (auto it = found.begin(); it != found.end(); ++it) {
    if (confirmed == nullptr || confirmed->numbers.contains(*it)) numbers.push_back(*it);
  }
  return numbers;
}

struct Matches {
  Places places;  // position of an article in `articles`, by its number
  std::vector<ArticleMatches> articles;
  std::vector<DocumentNumber> numbers;  // article numbers
};

// Adds the passages that match `query`, counted under `zone` if given.
void add_passages(const CombinedIndex& index, const XQuery& query, const ZoneRow* zone,
                  const Confirmed* confirmed, Matches& found) {
  const IndexBackend& backend = index.backend();
  const std::unique_ptr<SlotValues> articles = backend.values_of_matches(Slot::article, query);
  const std::unique_ptr<SlotValues> dates = backend.values_of_matches(Slot::date, query);
  for (const DocumentNumber passage : matches(index.passages(), query, confirmed)) {
    const DocumentNumber number =
        index.article_number(passage, decode_number(articles->of(passage)));
    const auto [place, is_new] = found.places.emplace(number, found.articles.size());
    if (is_new) {
      found.numbers.push_back(number);
      found.articles.emplace_back().metadata.date = parse_iso_date(dates->of(passage));
    }
    ArticleMatches& article = found.articles[place->second];
    ++article.passages;
    if (zone != nullptr) ++article.zones[static_cast<std::size_t>(zone->zone)];
  }
}

// Reads the records of the articles; drops missing articles with their passages.
void read_articles(const CombinedIndex& index, Matches& found) {
  for (std::size_t i = 0; i < found.articles.size(); ++i) {
    ArticleMatches& article = found.articles[i];
    try {
      StoredArticle stored = index.article(found.numbers[i]);
      article.metadata = std::move(stored.metadata);
      if (!stored.sources.empty()) article.path = shown_path(stored.sources.front());
    } catch (const Xapian::DocNotFoundError&) {
      article.passages = 0;
    }
  }
  std::erase_if(found.articles, [](const ArticleMatches& a) { return a.passages == 0; });
}

}  // namespace

std::vector<ArticleMatches> matching_articles(const CombinedIndex& index, const QueryPlan& plan,
                                              const Limits& limits, const Confirmed* confirmed,
                                              std::span<const FacetField> fields) {
  const XQuery query = within(limits, passage_query(plan));
  Matches found;
  if (std::find(fields.begin(), fields.end(), FacetField::zone) == fields.end()) {
    add_passages(index, query, nullptr, confirmed, found);
  } else {
    for (const ZoneRow& zone : kZones) {
      const XQuery of_zone(XQuery::OP_FILTER, query, XQuery(zone_term(zone.zone)));
      add_passages(index, of_zone, &zone, confirmed, found);
    }
  }
  if (std::any_of(fields.begin(), fields.end(), needs_article)) read_articles(index, found);
  return std::move(found.articles);
}

}  // namespace dateline
