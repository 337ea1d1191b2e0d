// SPDX-License-Identifier: GPL-2.0-or-later
// The same work in several threads.
#pragma once

#include <functional>
#include <future>
#include <thread>
#include <vector>

namespace dateline {

/// Threads that either all work or, if one of them cannot be started, none.
class ThreadGroup {
 public:
  /// Calls `work`, which must not throw, in `count` new threads. Throws Error(io) if there are too
  /// many threads for the system.
  ThreadGroup(unsigned count, const std::function<void()>& work);
  ~ThreadGroup() { join(); }
  ThreadGroup(const ThreadGroup&) = delete;
  ThreadGroup& operator=(const ThreadGroup&) = delete;

  void join();

 private:
  std::promise<bool> all_started_;
  std::vector<std::thread> threads_;
};

/// Calls `work` in `count` threads, this one among them, and waits for all. Throws what the first
/// of them threw; Error(io) if they cannot be started.
void run_threads(unsigned count, const std::function<void()>& work);

}  // namespace dateline
