// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps near ties in a window and takes the next passage from it.
#include "searcher/page/page_arranger.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>
#include <unordered_map>

#include "searcher/excerpts/shown_sentences.h"
#include "searcher/ranking/order.h"

namespace dateline {
namespace {

// Scores that differ by a smaller share do not tell which passage is better.
constexpr double kNearTie = 0.02;

constexpr double kCreditShare = 0.5;  // factor of the score of a passage that is a credit

// Below the page, copies are sought among passages with exactly the same P as one on it; at most
// this many are read.
constexpr std::size_t kMostTwinsRead = 64;

// Titles, headings and credits are often equal in unrelated articles.
bool may_have_twins(const Passage& passage) {
  return passage.zone == Zone::body || passage.zone == Zone::caption;
}

class Arranger {
 public:
  Arranger(const SearchRequest& request, const Arrangement& arrangement, CandidateReader& reader,
           std::vector<ScoredPassage>& passages, ScoredArticles& articles)
      : request_(request),
        arrangement_(arrangement),
        reader_(reader),
        passages_(passages),
        articles_(articles) {}

  Page page() {
    while (!is_full()) {
      std::optional<std::size_t> next = best_of_window();
      if (late_is_due(next)) {
        const std::size_t place = late_.front();
        late_.pop_front();
        if (has_room(place)) {
          put(place);
        } else {
          ++page_.left[passages_[place].article];
        }
        continue;
      }
      if (!next) break;
      std::erase(window_, *next);
      look_at(*next);
    }
    const std::size_t first = std::min(request_.offset, taken_.size());
    page_.places.assign(taken_.begin() + static_cast<std::ptrdiff_t>(first), taken_.end());
    count_rest();
    return std::move(page_);
  }

 private:
  [[nodiscard]] bool is_full() const {
    if (request_.top == 0) return true;
    return taken_.size() >= request_.offset && taken_.size() - request_.offset == request_.top;
  }
  [[nodiscard]] bool by_score() const { return request_.sort == SortOrder::score; }
  // A title gives its place to another passage of its article.
  [[nodiscard]] bool has_room(std::size_t place) {
    const DocumentNumber article = passages_[place].article;
    const std::size_t shown = shown_[article] - (title_on_page(article) ? 1 : 0);
    return shown < request_.per_article;
  }

  // The position in `taken_` where the current page begins; pages before the requested one have
  // the same length.
  [[nodiscard]] std::size_t page_begin() const {
    if (taken_.size() >= request_.offset) return request_.offset;
    const std::size_t left = request_.offset - taken_.size();
    const std::size_t pages = (left - 1) / request_.top + 1;
    return request_.offset - std::min(request_.offset, pages * request_.top);
  }

  // The position in `taken_` of the title of an article, if it is on the current page and no other
  // passage of the article is.
  [[nodiscard]] std::optional<std::size_t> title_on_page(DocumentNumber article) const {
    const auto title = titles_.find(article);
    if (title == titles_.end() || title->second < page_begin()) return std::nullopt;
    return title->second;
  }

  void load() {
    while (by_score() && loaded_ == ordered_ && loaded_ < passages_.size()) order_next();
    if (loaded_ < passages_.size()) window_.push_back(loaded_++);
  }

  // Passages of equal score are read together, since their ids order them.
  void order_next() {
    const auto begin = passages_.begin() + static_cast<std::ptrdiff_t>(ordered_);
    auto end = std::find_if(begin, passages_.end(), [&](const ScoredPassage& passage) {
      return passage.score != begin->score;
    });
    if (end - begin > 1) {
      const auto gone = std::remove_if(begin, end, [&](ScoredPassage& passage) {
        return !reader_.read_text(passage, articles_);
      });
      std::sort(begin, gone, ranks_before);
      end = passages_.erase(gone, end);
    }
    ordered_ = static_cast<std::size_t>(end - passages_.begin());
  }

  // The scores of a tail only give an order.
  [[nodiscard]] bool may_load() {
    const bool takes_ties = by_score() && arrangement_.near_tie > 0;
    if (!window_.empty() && (!takes_ties || window_.size() == kMostWindow)) return false;
    if (loaded_ == passages_.size()) {
      page_.ran_out = true;
      return false;
    }
    if (window_.empty()) return true;
    const double best = passages_[window_.front()].score;
    return !passages_[loaded_].is_tail &&
           passages_[loaded_].score >= best - arrangement_.near_tie * std::abs(best);
  }

  // The next passage that fits; among near ties, the first whose article is not on the page.
  std::optional<std::size_t> best_of_window() {
    for (;;) {
      std::erase_if(window_, [&](std::size_t place) {
        if (has_room(place)) return false;
        ++page_.left[passages_[place].article];
        return true;
      });
      if (!may_load()) break;
      load();
    }
    if (window_.empty()) return std::nullopt;
    if (!by_score() || arrangement_.near_tie == 0) return window_.front();
    const auto fresh = std::ranges::find_if(
        window_, [&](std::size_t place) { return shown_[passages_[place].article] == 0; });
    return fresh == window_.end() ? window_.front() : *fresh;
  }

  [[nodiscard]] bool late_is_due(std::optional<std::size_t> next) const {
    if (late_.empty()) return false;
    if (!next || passages_[*next].is_tail) return true;
    return kCreditShare * passages_[late_.front()].score >= passages_[*next].score;
  }

  void look_at(std::size_t place) {
    ScoredPassage& passage = passages_[place];
    if (!reader_.read_text(passage, articles_)) return;
    if (is_repeat(place)) return;
    const bool asks = arrangement_.is_credit && by_score() && !passage.is_tail;
    if (asks && arrangement_.is_credit(passage)) {
      late_.push_back(place);
    } else {
      put(place);
    }
  }

  void put(std::size_t place) {
    if (is_repeat(place)) return;
    const ScoredPassage& passage = passages_[place];
    const Passage& read = passage.stored.passage;
    const bool is_title = read.zone == Zone::title;
    if (is_title && shown_[passage.article] > 0) {
      ++page_.left[passage.article];
      return;
    }
    if (may_have_twins(read)) kept_.emplace(read.hash, place);
    if (const auto title = title_on_page(passage.article)) {
      ++page_.left[passage.article];
      taken_[*title] = place;
      titles_.erase(passage.article);
      return;
    }
    ++shown_[passage.article];
    if (is_title) titles_.emplace(passage.article, taken_.size());
    taken_.push_back(place);
  }

  // Whether a passage with the same words is on the page; then lists this one as its copy.
  bool is_repeat(std::size_t place) {
    const Passage& read = passages_[place].stored.passage;
    const auto kept = kept_.find(read.hash);
    if (kept == kept_.end() || !may_have_twins(read)) return false;
    if (passages_[kept->second].article == passages_[place].article) {
      ++page_.left[passages_[place].article];
    } else {
      page_.twins[kept->second].push_back(place);
    }
    return true;
  }

  // Looks below the page for more passages of its articles, and for copies.
  void count_rest() {
    std::unordered_map<double, std::size_t> parts;
    for (const auto& [hash, place] : kept_) parts.emplace(passages_[place].passage_part, place);
    std::size_t read = 0;
    const auto count = [&](std::size_t place) {
      ScoredPassage& passage = passages_[place];
      const bool may_be_twin = !passage.is_tail && parts.contains(passage.passage_part);
      if (shown_[passage.article] > 0) {
        ++page_.left[passage.article];
      } else if (may_be_twin && read++ < kMostTwinsRead && reader_.read_text(passage, articles_)) {
        is_repeat(place);
      }
    };
    for (const std::size_t place : window_) count(place);
    for (const std::size_t place : late_) count(place);
    for (std::size_t place = loaded_; place < passages_.size(); ++place) count(place);
  }

  const SearchRequest& request_;
  const Arrangement& arrangement_;
  CandidateReader& reader_;
  std::vector<ScoredPassage>& passages_;
  ScoredArticles& articles_;
  Page page_;
  std::size_t ordered_ = 0;         // up to here by id, too
  std::size_t loaded_ = 0;          // up to here passages are or were in the window
  std::vector<std::size_t> taken_;  // positions of passages, from the first page on
  std::unordered_map<DocumentNumber, std::size_t> titles_;  // that are alone: where in `taken_`
  std::deque<std::size_t> window_;
  std::deque<std::size_t> late_;  // by score: that of their coming
  std::unordered_map<DocumentNumber, std::size_t> shown_;
  std::unordered_map<std::uint64_t, std::size_t> kept_;  // by the hash of the text
};

}  // namespace

Page shown_page(const SearchRequest& request, CandidateReader& reader, Marker& marker,
                std::vector<ScoredPassage>& passages, ScoredArticles& articles) {
  if (request.sort != SortOrder::score) {
    reader.read_texts(passages, articles);
    sort_by_date(request.sort, articles, passages);
  }
  if (request.excerpts > 0 && request.per_article > 0) {
    Arrangement arrangement;
    if (!request.syntax.plain) arrangement.near_tie = kNearTie;
    arrangement.is_credit = [&](const ScoredPassage& passage) {
      const Passage& read = passage.stored.passage;
      return has_credits(read) &&
             answers_in_credits_only(read, marker.marks(read.text, passage.tokens));
    };
    return arranged_page(request, arrangement, reader, passages, articles);
  }
  return request.sort == SortOrder::score ? read_page(request, reader, passages, articles)
                                          : page_of(request, passages);
}

Page arranged_page(const SearchRequest& request, const Arrangement& arrangement,
                   CandidateReader& reader, std::vector<ScoredPassage>& passages,
                   ScoredArticles& articles) {
  if (request.sort == SortOrder::score) {
    std::sort(passages.begin(), passages.end(), ranks_before_unread);
  }
  return Arranger(request, arrangement, reader, passages, articles).page();
}

}  // namespace dateline
