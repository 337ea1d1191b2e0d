// SPDX-License-Identifier: GPL-2.0-or-later
// Scores in two steps: first upper bounds of all documents, in single precision and without
// lengths that are not in memory; then exact scores of the documents that may be among the best.
#include "searcher/ranking/evaluator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "common/index/bm25.h"
#include "searcher/ranking/order.h"

namespace dateline {
namespace {

// More than the rounding error of single precision over all terms of a query.
constexpr float kRounding = 2e-4F;

// The number of documents summed at a time, so that the sums stay in the processor's cache.
constexpr DocumentNumber kWindow = 4096;

// The number of documents that are skipped together if none is good enough.
constexpr std::size_t kLane = 16;

// Matches are listed and looked up in the postings if they are this many times fewer than the
// level's documents, or than the postings.
constexpr std::size_t kFew = 16;

// The first round scores this many times the requested number of documents; if lengths are looked
// up and bounds are close, a quarter more than requested.
constexpr std::size_t kFirstRound = 2;

// If lengths are looked up without lower bounds, a first round on one document in this many costs
// as much as a second round on all.
constexpr std::size_t kOneRound = 64;

// Not a score.
constexpr float kLeastScore = std::numeric_limits<float>::min();

}  // namespace

bool ties(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(a); }

std::size_t end_of_ties(const std::vector<Candidate>& candidates, std::size_t count) {
  if (count >= candidates.size()) return candidates.size();
  const std::size_t most = std::min(candidates.size(), count + kMostTied);
  const double last = candidates[count - 1].passage_score;
  while (count < most && ties(last, candidates[count].passage_score)) ++count;
  return count;
}

// The documents whose bounds allow them to be among the best `count`.
class Evaluator::Bounds {
 public:
  // Only bounds that are exact scores prove that others can be dropped.
  Bounds(std::size_t count, const LevelPostings& level)
      : count_(count), level_(level), limit_(4 * count + 1024) {}

  [[nodiscard]] float floor() const { return floor_; }
  void offer(DocumentNumber document, float score) {
    if (score < floor_) return;
    found_.push_back({document, score});
    if (found_.size() >= limit_) shrink();
  }
  std::vector<Bound> take() {
    if (found_.size() > count_) shrink();
    return std::move(found_);
  }

 private:
  void shrink() {
    const auto scores_end =
        std::partition(found_.begin(), found_.end(),
                       [this](const Bound& bound) { return level_.has_length(bound.document); });
    if (scores_end - found_.begin() >= static_cast<std::ptrdiff_t>(count_)) {
      const auto last = found_.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
      std::nth_element(found_.begin(), last, scores_end,
                       [](const Bound& a, const Bound& b) { return a.score > b.score; });
      floor_ = std::max(floor_, last->score * (1 - kRounding));
      std::erase_if(found_, [this](const Bound& bound) { return bound.score < floor_; });
    }
    limit_ = std::max(limit_, 2 * found_.size());
  }

  std::size_t count_;
  const LevelPostings& level_;
  std::size_t limit_;
  float floor_ = kLeastScore;
  std::vector<Bound> found_;
};

Evaluator::Evaluator(const LevelPostings& level, const std::vector<ScoredTerm>& terms,
                     Demand demand)
    : level_(level), demand_(std::move(demand)) {
  if (demand_.required && !level_.has_lengths()) required_ = demand_.required->numbers();
  for (const ScoredTerm& term : terms) add(term);
  count_matches();
  matches_ = set_ ? set_->count() : few_.size();
  if (!demand_.ranked_last.empty()) take_last();
}

// Moves documents that rank last out of the others.
void Evaluator::take_last() {
  const std::shared_ptr<const Postings> holders = level_.postings(demand_.ranked_last);
  if (set_) {
    last_set_ = *set_;
    if (holders->set) {
      *last_set_ &= *holders->set;
      *set_ -= *holders->set;
    } else {
      DocumentSet last(level_.last());
      last.insert(holders->documents);
      *last_set_ &= last;
      *set_ -= last;
    }
    return;
  }
  for_each_common(few_, holders->documents,
                  [this](std::size_t i, std::size_t) { last_.push_back(few_[i]); });
  std::erase_if(few_, [this](DocumentNumber number) {
    return std::binary_search(last_.begin(), last_.end(), number);
  });
}

std::vector<DocumentNumber> Evaluator::documents() const {
  std::vector<DocumentNumber> all = set_ ? set_->numbers() : few_;
  const auto middle = static_cast<std::ptrdiff_t>(all.size());
  const std::vector<DocumentNumber> last = last_set_ ? last_set_->numbers() : last_;
  all.insert(all.end(), last.begin(), last.end());
  std::inplace_merge(all.begin(), all.begin() + middle, all.end());
  return all;
}

// The postings of terms, restricted to the required documents if these are few.
std::shared_ptr<const Postings> Evaluator::postings(const std::vector<std::string>& terms) {
  if (!demand_.required || !level_.are_looked_up(terms, required_.size())) {
    return level_.postings(terms);
  }
  return level_.postings_among(required_, terms);
}

void Evaluator::add(const ScoredTerm& term) {
  const auto weight_of = [&](double holders) {
    return term.boost * bm25_term_weight(level_.statistics(), holders, term.count);
  };
  std::vector<std::string> forms{term.stem};
  forms.insert(forms.end(), term.joined.begin(), term.joined.end());
  forms.insert(forms.end(), term.others.begin(), term.others.end());
  const std::shared_ptr<const Postings> all = postings(forms);
  if (all->documents.empty()) return;
  const double second = weight_of(std::min(all->all_holders, level_.statistics().documents));
  postings_ += all->documents.size();
  parts_.push_back({all, weight_of(all->holders), second});
  if (term.others.empty()) return;
  const std::shared_ptr<const Postings> own = postings({term.stem});
  postings_ += own->documents.size();
  parts_.push_back({own, kOwnShare * weight_of(own->holders), kOwnShare * second});
}

// Computes the matches and their number.
void Evaluator::count_matches() {
  if (postings_ * kFew < level_.last()) {
    for (const Part& part : parts_) {
      const auto& documents = part.postings->documents;
      const auto middle = static_cast<std::ptrdiff_t>(few_.size());
      few_.insert(few_.end(), documents.begin(), documents.end());
      std::inplace_merge(few_.begin(), few_.begin() + middle, few_.end());
    }
    few_.erase(std::unique(few_.begin(), few_.end()), few_.end());
    if (demand_.required) {
      std::erase_if(few_,
                    [this](DocumentNumber number) { return !demand_.required->contains(number); });
    }
    level_.remove_holders(demand_.excluded, few_);
    return;
  }
  set_.emplace(level_.last());
  for (const Part& part : parts_) {
    if (part.postings->set) {
      *set_ |= *part.postings->set;
    } else {
      set_->insert(part.postings->documents);
    }
  }
  if (demand_.required) *set_ &= *demand_.required;
  for (const std::string& term : demand_.excluded) {
    const std::shared_ptr<const Postings> holders = level_.postings(term);
    if (holders->set) {
      *set_ -= *holders->set;
    } else {
      for (const DocumentNumber number : holders->documents) set_->erase(number);
    }
  }
  if (set_->count() * kFew > postings_) return;
  few_ = set_->numbers();
  set_.reset();
}

// The matches are listed: looks up their postings.
void Evaluator::bound_few(Bounds& bounds) const {
  std::vector<float> scores(few_.size());
  for (const Part& part : parts_) {
    const auto weight = static_cast<float>(part.weight);
    const std::vector<float>& shares = level_.bounds(*part.postings);
    for_each_common(few_, part.postings->documents,
                    [&](std::size_t i, std::size_t j) { scores[i] += weight * shares[j]; });
  }
  for (std::size_t i = 0; i < few_.size(); ++i) bounds.offer(few_[i], scores[i]);
}

// Sums all postings, a window of documents at a time.
void Evaluator::bound_all(Bounds& bounds) const {
  std::vector<std::size_t> at(parts_.size());
  std::vector<const float*> shares;
  for (const Part& part : parts_) shares.push_back(level_.bounds(*part.postings).data());
  std::array<float, kWindow> sums{};
  for (std::uint64_t begin = 0; begin <= level_.last(); begin += kWindow) {
    const std::uint64_t end = begin + kWindow;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Postings& postings = *parts_[i].postings;
      const auto weight = static_cast<float>(parts_[i].weight);
      const std::size_t size = postings.documents.size();
      std::size_t place = at[i];
      for (; place < size && postings.documents[place] < end; ++place) {
        sums[postings.documents[place] - begin] += weight * shares[i][place];
      }
      at[i] = place;
    }
    for (std::size_t lane = 0; lane < kWindow; lane += kLane) {
      const float floor = bounds.floor();
      int good = 0;
      for (std::size_t i = lane; i < lane + kLane; ++i) good += sums[i] >= floor ? 1 : 0;
      for (std::size_t i = lane; good > 0 && i < lane + kLane; ++i) {
        if (sums[i] < bounds.floor()) continue;
        const auto document = static_cast<DocumentNumber>(begin + i);
        if (set_->contains(document)) bounds.offer(document, sums[i]);
      }
    }
    sums.fill(0);
  }
}

std::vector<Candidate> Evaluator::exact(const std::vector<DocumentNumber>& documents) const {
  std::vector<Candidate> found;
  std::vector<double> lengths;
  found.reserve(documents.size());
  lengths.reserve(documents.size());
  for (const DocumentNumber document : documents) {
    found.push_back({document});
    lengths.push_back(level_.length(document));
  }
  for (const Part& part : parts_) {
    for_each_common(documents, part.postings->documents, [&](std::size_t i, std::size_t j) {
      const double count = std::min<double>(part.postings->counts[j], lengths[i]);
      const double share = bm25_part(level_.parameters(), level_.statistics(), count, lengths[i]);
      found[i].passage_score += part.weight * share;
      found[i].passage_part += part.second_weight * share;
    });
  }
  return found;
}

void Evaluator::add_parts(std::vector<Candidate>& candidates) const {
  std::vector<DocumentNumber> documents;
  for (const Candidate& candidate : candidates) documents.push_back(candidate.number);
  std::sort(documents.begin(), documents.end());
  const std::vector<Candidate> scored = exact(documents);
  for (Candidate& candidate : candidates) {
    const auto place = std::lower_bound(documents.begin(), documents.end(), candidate.number);
    candidate.passage_part =
        scored[static_cast<std::size_t>(place - documents.begin())].passage_part;
  }
}

// The documents that may be among the best `count`.
std::vector<Evaluator::Bound> Evaluator::bounded(std::size_t count) const {
  Bounds bounds(count, level_);
  if (set_) {
    bound_all(bounds);
  } else {
    bound_few(bounds);
  }
  return bounds.take();
}

std::vector<Candidate> Evaluator::best(std::size_t count) const {
  std::vector<Candidate> found;
  if (set_ || !few_.empty()) found = best_of_most(count);
  if (found.size() >= count) return found;
  std::vector<Candidate> behind = exact(last_set_ ? last_set_->numbers() : last_);
  for (Candidate& candidate : behind) candidate.passage_score *= kLastShare;
  std::sort(behind.begin(), behind.end(), found_before);
  found.insert(found.end(), behind.begin(), behind.end());
  found.resize(end_of_ties(found, count));
  return found;
}

std::vector<Candidate> Evaluator::best_of_most(std::size_t count) const {
  std::vector<Candidate> found;
  const auto add = [&](const std::vector<DocumentNumber>& documents) {
    const std::vector<Candidate> scored = exact(documents);
    found.insert(found.end(), scored.begin(), scored.end());
    std::sort(found.begin(), found.end(), found_before);
  };
  const auto score = [&](auto begin, auto end) {
    std::vector<DocumentNumber> documents;
    for (auto it = begin; it != end; ++it) documents.push_back(it->document);
    std::sort(documents.begin(), documents.end());
    add(documents);
  };
  const bool are_close = level_.has_lengths() || level_.has_floors();
  const std::size_t one_round = are_close ? 0 : level_.last() / kOneRound;
  const std::size_t scored_first = level_.has_floors() ? count + count / 4 : kFirstRound * count;
  const std::size_t first_round = std::max(scored_first, one_round);
  if (!set_ && few_.size() <= first_round) {
    add(few_);
    std::erase_if(found, [](const Candidate& each) {
      return each.passage_score < static_cast<double>(kLeastScore);
    });
    found.resize(end_of_ties(found, count));
    return found;
  }
  std::vector<Bound> all = bounded(count);
  auto first = all.end();
  if (first_round < all.size()) {
    first = all.begin() + static_cast<std::ptrdiff_t>(scored_first);
    std::nth_element(all.begin(), first, all.end(),
                     [](const Bound& a, const Bound& b) { return a.score > b.score; });
  }
  score(all.begin(), first);
  if (first != all.end()) {
    const auto last = static_cast<float>(found[count - 1].passage_score) * (1 - kRounding);
    score(first, std::partition(first, all.end(),
                                [last](const Bound& bound) { return bound.score >= last; }));
  }
  found.resize(end_of_ties(found, count));
  return found;
}

std::vector<Candidate> Evaluator::scored(std::vector<DocumentNumber> documents) const {
  std::erase_if(documents, [this](DocumentNumber number) {
    if (last_set_ && last_set_->contains(number)) return false;
    if (std::binary_search(last_.begin(), last_.end(), number)) return false;
    return set_ ? !set_->contains(number) : !std::binary_search(few_.begin(), few_.end(), number);
  });
  return exact(documents);
}

}  // namespace dateline
