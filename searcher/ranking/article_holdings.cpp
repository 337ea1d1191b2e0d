// SPDX-License-Identifier: GPL-2.0-or-later
// Three ways to compute the same numbers.
#include "searcher/ranking/article_holdings.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "common/index/schema.h"

namespace dateline {

std::vector<std::vector<ArticleHolding>> holdings_by_skipping(
    const Xapian::Database& articles, const std::vector<StemGroup>& groups,
    const std::vector<ArticlePlace>& places) {
  std::vector<std::vector<ArticleHolding>> found;
  for (const StemGroup& group : groups) {
    std::vector<ArticleHolding>& holdings = found.emplace_back(places.size());
    for (const std::string& stem : group) {
      auto posting = articles.postlist_begin(stem);
      const auto end = articles.postlist_end(stem);
      for (std::size_t i = 0; i < places.size() && posting != end; ++i) {
        posting.skip_to(places[i].number);
        if (posting == end) break;
        if (*posting != places[i].number) continue;
        holdings[i].frequency += posting.get_wdf();
        holdings[i].length = posting.get_doclength();
      }
    }
  }
  return found;
}

std::vector<std::vector<ArticleHolding>> holdings_by_query(
    const Xapian::Database& articles, const std::vector<StemGroup>& groups,
    const std::vector<ArticlePlace>& places) {
  using XQuery = Xapian::Query;
  std::vector<std::string> ids;
  for (const ArticlePlace& place : places) ids.push_back(article_term(place.id));
  const XQuery wanted(XQuery::OP_OR, ids.begin(), ids.end());
  std::vector<double> lengths(places.size(), 0);
  std::vector<std::vector<ArticleHolding>> found;
  for (const StemGroup& group : groups) {
    Xapian::Enquire enquire(articles);
    const XQuery any(XQuery::OP_OR, group.begin(), group.end());
    enquire.set_query(XQuery(XQuery::OP_FILTER, any, wanted));
    // A weight that is just the sum of the stems' frequencies.
    enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));
    // An article may be in several indexes, so there may be more results than articles.
    const Xapian::MSet answers = enquire.get_mset(0, articles.get_doccount());
    std::vector<ArticleHolding>& holdings = found.emplace_back(places.size());
    for (auto it = answers.begin(); it != answers.end(); ++it) {
      const auto place = std::lower_bound(
          places.begin(), places.end(), *it,
          [](const ArticlePlace& a, DocumentNumber number) { return a.number < number; });
      if (place == places.end() || place->number != *it) continue;
      const auto i = static_cast<std::size_t>(place - places.begin());
      if (lengths[i] == 0) lengths[i] = articles.get_doclength(*it);
      holdings[i] = {static_cast<std::uint32_t>(std::lround(it.get_weight())), lengths[i]};
    }
  }
  return found;
}

std::vector<std::vector<ArticleHolding>> holdings_of(const LevelPostings& articles,
                                                     const std::vector<StemGroup>& groups,
                                                     const std::vector<ArticlePlace>& places) {
  std::vector<DocumentNumber> numbers;
  for (const ArticlePlace& place : places) numbers.push_back(place.number);
  std::vector<std::vector<ArticleHolding>> found;
  for (const StemGroup& group : groups) {
    std::vector<ArticleHolding>& holdings = found.emplace_back(places.size());
    for (const std::string& stem : group) {
      const std::shared_ptr<const Postings> postings = articles.postings(stem);
      for_each_common(numbers, postings->documents, [&](std::size_t i, std::size_t j) {
        holdings[i].frequency += postings->counts[j];
        holdings[i].length = articles.length(numbers[i]);
      });
    }
  }
  return found;
}

}  // namespace dateline
