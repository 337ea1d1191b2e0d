// SPDX-License-Identifier: GPL-2.0-or-later
// Each thread reads topics, answers them and delivers answers.
#include "searcher/batch/batch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include "common/error.h"
#include "searcher/index/index_memory.h"
#include "searcher/search/searcher.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// The number of topics per thread that may be read ahead of the delivered answers.
constexpr std::size_t kAhead = 16;

// Every thread reads a topic, answers it, and delivers the answers that are due unless another
// thread is doing so. No work is passed between threads, so one thread needs no second one.
class Batch {
 public:
  using Take = std::function<void(SearchAnswer&&)>;

  Batch(const std::vector<IndexLocation>& indexes, TopicReader& topics, const BatchOptions& options,
        const Take& take)
      : topics_(topics), take_(take), ids_(options.unique_ids) {
    const auto memory = std::make_shared<SharedMemory>();
    for (unsigned i = 0; i < options.threads; ++i) {
      searchers_.push_back(std::make_unique<Searcher>(indexes, memory));
    }
  }

  BatchResult run() {
    const Clock::time_point start = Clock::now();
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < searchers_.size(); ++i) {
      others.emplace_back([this, i] { work(*searchers_[i]); });
    }
    work(*searchers_.front());
    for (std::thread& thread : others) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    result_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return std::move(result_);
  }

 private:
  struct Job {
    std::size_t number = 0;
    Topic topic;
  };

  void work(Searcher& searcher) {
    try {
      while (std::optional<Job> job = next()) {
        SearchAnswer answer = answer_to(searcher, std::move(job->topic));
        if (job->number == 0) add_notes(searcher, answer);
        hand_in(job->number, std::move(answer));
      }
    } catch (...) {  // including the unwinding of a broken pipe
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      taken_one_.notify_all();
    }
  }

  // The next topic; nullopt at the end.
  std::optional<Job> next() {
    const std::lock_guard reading(reading_);
    if (ended_) return std::nullopt;
    {
      std::unique_lock lock(mutex_);
      taken_one_.wait(lock,
                      [this] { return stopped_ || read_ < taken_ + kAhead * searchers_.size(); });
      if (stopped_) return std::nullopt;
    }
    std::optional<Topic> topic = topics_.next();
    if (!topic) {
      ended_ = true;
      return std::nullopt;
    }
    ids_.check(*topic);
    return Job{read_++, std::move(*topic)};
  }

  // Answers are delivered in order: the thread that completes the next one delivers it and any that
  // were waiting. While one is being delivered none is due.
  void hand_in(std::size_t number, SearchAnswer&& answer) {
    std::unique_lock lock(mutex_);
    answers_.emplace(number, std::move(answer));
    for (auto due = answers_.find(taken_); due != answers_.end() && !stopped_;
         due = answers_.find(taken_)) {
      SearchAnswer first = std::move(answers_.extract(due).mapped());
      lock.unlock();
      count(first);
      take_(std::move(first));
      lock.lock();
      ++taken_;
      taken_one_.notify_one();  // only the reading thread waits
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

  // What is to be said about the indexes is said once.
  static void add_notes(const Searcher& searcher, SearchAnswer& answer) {
    const std::vector<Note> notes = searcher.notes();
    answer.notes.insert(answer.notes.begin(), notes.begin(), notes.end());
  }

  void count(const SearchAnswer& answer) {
    if (!answer.error.empty()) {
      if (result_.failed++ == 0) result_.failure = answer.failure;
      return;
    }
    ++(found_something(answer) ? result_.found : result_.empty);
    result_.milliseconds.push_back(answer.milliseconds);
  }

  TopicReader& topics_;
  const Take& take_;
  TopicIds ids_;
  std::vector<std::unique_ptr<Searcher>> searchers_;
  BatchResult result_;  // owned by the delivering thread

  std::mutex reading_;  // guards topics_, ids_, read_ and ended_
  std::size_t read_ = 0;
  bool ended_ = false;

  std::mutex mutex_;  // guards what follows
  std::condition_variable taken_one_;
  std::map<std::size_t, SearchAnswer> answers_;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

}  // namespace

BatchResult run_batch(const std::vector<IndexLocation>& indexes, TopicReader& topics,
                      const BatchOptions& options,
                      const std::function<void(SearchAnswer&&)>& take) {
  return Batch(indexes, topics, options, take).run();
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

}  // namespace dateline
