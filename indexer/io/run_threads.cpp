// SPDX-License-Identifier: GPL-2.0-or-later
// Failures cross threads as exception pointers.
#include "indexer/io/run_threads.h"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline {

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
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < count; ++i) threads.emplace_back(guarded);
  guarded();
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dateline
