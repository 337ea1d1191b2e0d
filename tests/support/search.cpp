// SPDX-License-Identifier: GPL-2.0-or-later
// Requests and comparisons.
#include "tests/support/search.h"

#include <algorithm>
#include <cmath>

namespace dateline::test {

SearchRequest request(std::string_view query, std::size_t top) {
  SearchRequest request;
  request.query = query;
  request.top = top;
  request.per_article = 0;
  return request;
}

SearchAnswer ask(const IndexFixture& index, const SearchRequest& request) {
  return Searcher({index.index()}).search(request);
}

SearchAnswer ask(const IndexFixture& index, std::string_view query) {
  return ask(index, request(query));
}

std::vector<std::string> ids(const SearchAnswer& answer) {
  std::vector<std::string> found;
  for (const Hit& hit : answer.hits) found.push_back(passage_id(hit.article.id, hit.passage));
  return found;
}

std::vector<std::string> texts(const SearchAnswer& answer) {
  std::vector<std::string> found;
  for (const Hit& hit : answer.hits) found.push_back(hit.passage.text);
  return found;
}

std::vector<std::string> files(const SearchAnswer& answer) {
  std::vector<std::string> found;
  for (const Hit& hit : answer.hits) {
    found.push_back(std::filesystem::path(hit.article.sources.front().path).filename().string());
  }
  return found;
}

std::vector<std::string> marked(const Hit& hit) {
  const bool in_text = hit.matched == Matched::text;
  const std::string& text = in_text ? hit.passage.text : hit.article.metadata.title;
  std::vector<std::string> found;
  for (const Highlight& mark : in_text ? hit.highlights : hit.title_highlights) {
    found.emplace_back(mark.text.of(text));
  }
  return found;
}

bool nearly_equal(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(1.0, std::max(std::abs(a), std::abs(b)));
}

bool same_hits(const SearchAnswer& a, const SearchAnswer& b) {
  if (ids(a) != ids(b)) return false;
  for (std::size_t i = 0; i < a.hits.size(); ++i) {
    if (!nearly_equal(a.hits[i].score, b.hits[i].score)) return false;
  }
  return true;
}

}  // namespace dateline::test
