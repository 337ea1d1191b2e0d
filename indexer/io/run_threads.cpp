// SPDX-License-Identifier: GPL-2.0-or-later
// Failures cross threads as exception pointers.
#include "indexer/io/run_threads.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <system_error>

#include "common/error.h"

namespace dateline {

ThreadGroup::ThreadGroup(unsigned count, const std::function<void()>& work) {
  const std::shared_future<bool> may_work = all_started_.get_future().share();
  threads_.reserve(count);
  try {
    for (unsigned i = 0; i < count; ++i) {
      threads_.emplace_back([may_work, work] {
        if (may_work.get()) work();
      });
    }
  } catch (const std::system_error& error) {
    all_started_.set_value(false);
    join();
    throw Error(ExitStatus::io,
                "cannot start " + std::to_string(count) + " threads: " + error.code().message(),
                "use fewer --threads, or raise the limit of processes (ulimit -u)");
  }
  all_started_.set_value(true);
}

void ThreadGroup::join() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void run_threads(unsigned count, const std::function<void()>& work) {
  std::mutex mutex;
  std::exception_ptr failure;
  const auto guarded = [&] {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  ThreadGroup others(std::max(count, 1U) - 1, guarded);
  guarded();
  others.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dateline
