// SPDX-License-Identifier: GPL-2.0-or-later
// A queue of tasks no longer than the helpers are many.
#include "indexer/run/task_pool.h"

#include <utility>

namespace dateline {

bool TaskPool::offer(PoolTask& task) {
  const std::lock_guard lock(mutex_);
  // One more than there are free threads, so that none waits for the next.
  if (free_ == 0 || tasks_.size() > free_) return false;
  tasks_.push_back(std::move(task));
  changed_.notify_one();
  return true;
}

void TaskPool::help() {
  std::unique_lock lock(mutex_);
  --reading_;
  ++free_;
  changed_.notify_all();
  for (;;) {
    changed_.wait(lock, [this] { return !tasks_.empty() || reading_ == 0; });
    if (tasks_.empty()) return;
    PoolTask task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace dateline
