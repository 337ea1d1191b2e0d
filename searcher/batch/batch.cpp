// SPDX-License-Identifier: GPL-2.0-or-later
// One thread reads topics, several answer, the caller's takes the answers in order.
#include "searcher/batch/batch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include "common/error.h"
#include "searcher/index_memory.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// Topics read ahead of the answers taken, for each thread.
constexpr std::size_t kAhead = 16;

class Batch {
 public:
  Batch(const std::vector<IndexLocation>& indexes, TopicReader& topics, const BatchOptions& options)
      : topics_(topics), options_(options), ids_(options.unique_ids) {
    const auto memory = std::make_shared<SharedMemory>();
    for (unsigned i = 0; i < options.threads; ++i) {
      searchers_.push_back(std::make_unique<Searcher>(indexes, memory));
    }
  }

  BatchResult run(const std::function<void(SearchAnswer&&)>& take) {
    const Clock::time_point start = Clock::now();
    std::vector<std::thread> threads;
    threads.emplace_back([this] { read(); });
    for (const auto& searcher : searchers_) {
      threads.emplace_back([this, &searcher] { work(*searcher); });
    }
    std::exception_ptr failure;
    try {
      deliver(take);
    } catch (...) {  // also the unwinding of a broken pipe
      failure = std::current_exception();
    }
    stop();
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
    result_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return std::move(result_);
  }

 private:
  struct Job {
    std::size_t number = 0;
    Topic topic;
  };

  void read() {
    for (std::size_t number = 0;; ++number) {
      std::optional<Topic> topic = topics_.next();
      std::unique_lock lock(mutex_);
      if (!topic) {
        total_ = number;
        changed_.notify_all();
        return;
      }
      ids_.check(*topic);
      changed_.wait(lock, [&] { return stopped_ || number < taken_ + kAhead * options_.threads; });
      if (stopped_) return;
      jobs_.push_back({number, std::move(*topic)});
      changed_.notify_all();
    }
  }

  void work(Searcher& searcher) {
    for (;;) {
      Job job;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return stopped_ || !jobs_.empty(); });
        if (stopped_) return;
        job = std::move(jobs_.front());
        jobs_.pop_front();
      }
      SearchAnswer answer = answer_to(searcher, std::move(job.topic));
      const std::lock_guard lock(mutex_);
      answers_.emplace(job.number, std::move(answer));
      changed_.notify_all();
    }
  }

  static SearchAnswer answer_to(Searcher& searcher, Topic&& topic) {
    SearchAnswer answer;
    answer.query_id = topic.request.query_id;
    answer.query = topic.request.query;
    if (!topic.error.empty()) {
      answer.error = "line " + std::to_string(topic.line) + ": " + topic.error;
      answer.failure = ExitStatus::usage;
    } else {
      try {
        answer = searcher.search(topic.request);
      } catch (const Error& error) {
        answer.error = error.what();
        answer.failure = error.status();
      } catch (const std::exception& error) {
        answer.error = error.what();
        answer.failure = ExitStatus::usage;
      }
    }
    answer.notes.insert(answer.notes.begin(), topic.notes.begin(), topic.notes.end());
    return answer;
  }

  void deliver(const std::function<void(SearchAnswer&&)>& take) {
    for (std::size_t number = 0;; ++number) {
      SearchAnswer answer;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return answers_.contains(number) || total_ == number; });
        if (total_ == number) return;
        answer = std::move(answers_.extract(number).mapped());
        taken_ = number + 1;
        changed_.notify_all();
      }
      count(answer);
      take(std::move(answer));
    }
  }

  void count(const SearchAnswer& answer) {
    if (!answer.error.empty()) {
      if (result_.failed++ == 0) result_.failure = answer.failure;
      return;
    }
    ++(answer.hits.empty() ? result_.empty : result_.found);
    result_.milliseconds.push_back(answer.milliseconds);
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  TopicReader& topics_;
  const BatchOptions& options_;
  TopicIds ids_;
  std::vector<std::unique_ptr<Searcher>> searchers_;
  BatchResult result_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::map<std::size_t, SearchAnswer> answers_;
  std::size_t taken_ = 0;
  std::optional<std::size_t> total_;
  bool stopped_ = false;
};

}  // namespace

BatchResult run_batch(const std::vector<IndexLocation>& indexes, TopicReader& topics,
                      const BatchOptions& options,
                      const std::function<void(SearchAnswer&&)>& take) {
  return Batch(indexes, topics, options).run(take);
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

}  // namespace dateline
