// SPDX-License-Identifier: GPL-2.0-or-later
// Answers many queries on several threads, in order.
#pragma once

#include <functional>
#include <vector>

#include "common/error.h"
#include "common/index/location.h"
#include "searcher/answer/hit.h"
#include "searcher/batch/topics.h"

namespace dateline {

/// The outcome of a batch.
struct BatchResult {
  std::size_t found = 0;                ///< queries with at least one hit
  std::size_t empty = 0;                ///< answered queries without a hit
  std::size_t failed = 0;               ///< queries that could not be answered
  ExitStatus failure = ExitStatus::ok;  ///< status of the first failed query
  std::vector<double> milliseconds;     ///< time of each answered query, in order
  double seconds = 0;                   ///< from the first query to the last answer
};

struct BatchOptions {
  unsigned threads = 1;
  bool unique_ids = false;  ///< a repeated id is an error of its query
};

/// Answers every topic with Searcher::search, one searcher per thread, and passes the answers to
/// `take` in the order of the topics, each as soon as it and all earlier ones are ready. `take`
/// runs in any of the threads, but in one at a time; the calling thread is one of them. A topic
/// that fails gives an answer with its error. Throws what `take` and opening an index throw.
[[nodiscard]] BatchResult run_batch(const std::vector<IndexLocation>& indexes, TopicReader& topics,
                                    const BatchOptions& options,
                                    const std::function<void(SearchAnswer&&)>& take);

/// The `share` quantile (0 to 1) of a list, by nearest rank; 0 if it is empty.
[[nodiscard]] double quantile(std::vector<double> values, double share);

}  // namespace dateline
