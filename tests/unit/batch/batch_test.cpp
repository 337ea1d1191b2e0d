// SPDX-License-Identifier: GPL-2.0-or-later
// Who takes answers: one thread at a time, in order, and nobody after a failure.
#include "searcher/batch/batch.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "common/error.h"
#include "tests/support/synthetic_news.h"

namespace dateline {
namespace {

// As many queries as are asked for, and how many were read.
class Topics final : public TopicReader {
 public:
  explicit Topics(std::size_t count) : count_(count) {}
  std::optional<Topic> next() override {
    if (read == count_) return std::nullopt;
    Topic topic;
    topic.line = ++read;
    topic.request.query_id = std::to_string(topic.line);
    topic.request.query = "word" + std::to_string(topic.line % 7);
    return topic;
  }
  std::atomic<std::size_t> read = 0;

 private:
  std::size_t count_;
};

}  // namespace

TEST_CASE("answers of a batch are taken one at a time, in the order of the queries") {
  const test::IndexFixture index(test::synthetic_news(3, 10));
  for (const unsigned threads : {1U, 4U}) {
    CAPTURE(threads);
    Topics topics(300);
    std::atomic<int> inside = 0;
    bool overlapped = false;
    std::size_t furthest = 0;
    std::vector<std::string> ids;
    const BatchResult result =
        run_batch({index.index()}, topics, {threads, false}, [&](SearchAnswer&& answer) {
          if (inside.fetch_add(1) > 0) overlapped = true;
          furthest = std::max(furthest, topics.read - ids.size());
          if (ids.size() % 50 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
          ids.push_back(answer.query_id);
          inside.fetch_sub(1);
        });
    CHECK_FALSE(overlapped);
    REQUIRE(ids.size() == 300);
    for (std::size_t i = 0; i < ids.size(); ++i) REQUIRE(ids[i] == std::to_string(i + 1));
    CHECK(result.milliseconds.size() == 300);
    CHECK(furthest <= 16 * threads);  // what waits to be taken is bounded
  }
}

TEST_CASE("where an answer cannot be taken the batch ends") {
  const test::IndexFixture index(test::synthetic_news(3, 10));
  for (const unsigned threads : {1U, 4U}) {
    CAPTURE(threads);
    Topics topics(100'000);
    std::size_t taken = 0;
    CHECK_THROWS_WITH(run_batch({index.index()}, topics, {threads, false},
                                [&](SearchAnswer&&) {
                                  if (++taken == 20) throw std::runtime_error("nobody reads");
                                }),
                      "nobody reads");
    CHECK(taken == 20);
    CHECK(topics.read < 1'000);
  }
}

}  // namespace dateline
