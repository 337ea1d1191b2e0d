// SPDX-License-Identifier: GPL-2.0-or-later
// Threads with nothing to read help the others.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "indexer/analysis/article_analyzer.h"

namespace dateline {

/// Work that a thread does for another, with its own analyzer.
using ArticleTask = std::function<void(ArticleAnalyzer&)>;

class TaskPool {
 public:
  /// `threads` take part; each calls `help` when it has nothing to read any more.
  explicit TaskPool(unsigned threads) : reading_(threads) {}

  /// Hands a task to a thread that helps. False if none is free: who offered does it then.
  bool offer(ArticleTask& task);
  /// Works for others until nobody reads any more.
  void help(ArticleAnalyzer& analyzer);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ArticleTask> tasks_;
  unsigned reading_;
  unsigned free_ = 0;
};

}  // namespace dateline
