// SPDX-License-Identifier: GPL-2.0-or-later
// Fills a page.
#include "searcher/page/page.h"

#include <algorithm>

#include "searcher/ranking/order.h"

namespace dateline {
namespace {

// A page that is filled from the top of the list.
class PageFiller {
 public:
  explicit PageFiller(const SearchRequest& request) : request_(request) {}

  [[nodiscard]] bool full() const { return page_.places.size() == request_.top; }
  [[nodiscard]] bool takes(const ScoredPassage& passage) {
    return !full() && (request_.per_article == 0 || shown_[passage.article] < request_.per_article);
  }
  void add(const ScoredPassage& passage, std::size_t place) {
    if (!takes(passage)) {
      if (shown_.contains(passage.article)) ++page_.left[passage.article];
      return;
    }
    ++shown_[passage.article];
    if (passed_++ >= request_.offset) page_.places.push_back(place);
  }
  Page take() { return std::move(page_); }

 private:
  const SearchRequest& request_;
  Page page_;
  std::map<DocumentNumber, std::size_t> shown_;
  std::size_t passed_ = 0;
};

}  // namespace

void sort_by_date(SortOrder order, const ScoredArticles& articles,
                  std::vector<ScoredPassage>& passages) {
  const auto date = [&](const ScoredPassage& passage) -> const std::optional<Date>& {
    return articles.at(passage.article).stored.metadata.date;
  };
  const auto before = [&](const ScoredPassage& a, const ScoredPassage& b) {
    const std::optional<Date>& left = date(a);
    const std::optional<Date>& right = date(b);
    if (left && right && *left != *right) return (order == SortOrder::date) == (*right < *left);
    if (left.has_value() != right.has_value()) return left.has_value();
    return ranks_before(a, b);
  };
  std::sort(passages.begin(), passages.end(), before);
}

Page page_of(const SearchRequest& request, const std::vector<ScoredPassage>& passages) {
  PageFiller page(request);
  for (std::size_t i = 0; i < passages.size(); ++i) page.add(passages[i], i);
  return page.take();
}

Page read_page(const SearchRequest& request, CandidateReader& reader,
               std::vector<ScoredPassage>& passages, ScoredArticles& articles) {
  std::sort(passages.begin(), passages.end(), ranks_before_unread);
  PageFiller page(request);
  std::size_t place = 0;
  while (place < passages.size()) {  // one group of equal scores at a time
    const auto begin = passages.begin() + static_cast<std::ptrdiff_t>(place);
    auto end = std::find_if(begin, passages.end(), [&](const ScoredPassage& passage) {
      return passage.score != begin->score;
    });
    if (!page.full() && (end - begin > 1 || page.takes(*begin))) {
      const auto gone = std::remove_if(
          begin, end, [&](ScoredPassage& passage) { return !reader.read_text(passage, articles); });
      std::sort(begin, gone, ranks_before);
      end = passages.erase(gone, end);
    }
    const auto next = static_cast<std::size_t>(end - passages.begin());
    for (; place < next; ++place) page.add(passages[place], place);
  }
  return page.take();
}

}  // namespace dateline
