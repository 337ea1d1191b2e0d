// SPDX-License-Identifier: GPL-2.0-or-later
// Threads with nothing to read help the others.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace dateline {

/// Work that a thread does for another.
using PoolTask = std::function<void()>;

class TaskPool {
 public:
  /// `threads` take part; each calls `help` when it has nothing to read any more.
  explicit TaskPool(unsigned threads) : reading_(threads) {}

  /// Hands a task to a thread that helps. False if none is free: who offered does it then.
  bool offer(PoolTask& task);
  /// Works for others until nobody reads any more.
  void help();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<PoolTask> tasks_;
  unsigned reading_;
  unsigned free_ = 0;
};

}  // namespace dateline
