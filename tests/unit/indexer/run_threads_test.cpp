// SPDX-License-Identifier: GPL-2.0-or-later
// Threads of one piece of work.
#include "indexer/io/run_threads.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

namespace dateline {

TEST_CASE("work runs once in each thread, one thread being this") {
  for (const unsigned count : {1U, 2U, 5U}) {
    std::atomic<unsigned> calls = 0;
    run_threads(count, [&] { ++calls; });
    CHECK(calls == count);
  }
}

TEST_CASE("what a thread throws is thrown when all have ended") {
  std::atomic<unsigned> calls = 0;
  const auto work = [&] {
    if (++calls == 2) throw std::runtime_error("second");
  };
  CHECK_THROWS_WITH(run_threads(3, work), "second");
  CHECK(calls == 3);
}

}  // namespace dateline
