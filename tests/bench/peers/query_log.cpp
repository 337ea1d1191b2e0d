// SPDX-License-Identifier: GPL-2.0-or-later
// Threads that take queries in turn, and their times.
#include "tests/bench/peers/query_log.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

namespace dateline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Bounds {
  double least = 0;  // seconds; a pass that is over sooner is begun again
  double most = 0;
};

struct Timing {
  std::vector<double> micros;
  double seconds = 0;
};

std::atomic<std::size_t> sink{0};

Timing run_class(const std::vector<std::string>& queries, std::vector<Answer>& answers,
                 const Bounds& bounds) {
  std::atomic<std::size_t> next{0};
  std::vector<std::vector<double>> taken(answers.size());
  const Clock::time_point start = Clock::now();
  const auto work = [&](std::size_t number) {
    for (;;) {
      const std::size_t i = next++;
      const double elapsed = since(start);
      if (elapsed >= bounds.most || (i >= queries.size() && elapsed >= bounds.least)) return;
      const Clock::time_point begin = Clock::now();
      sink += answers[number](queries[i % queries.size()]);
      taken[number].push_back(1e6 * since(begin));
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < answers.size(); ++i) threads.emplace_back(work, i);
  work(0);
  for (std::thread& thread : threads) thread.join();
  Timing timing{{}, since(start)};
  for (const auto& part : taken) {
    timing.micros.insert(timing.micros.end(), part.begin(), part.end());
  }
  std::sort(timing.micros.begin(), timing.micros.end());
  return timing;
}

double quantile(const std::vector<double>& sorted, double share) {
  const auto at = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
  return sorted.empty() ? 0 : sorted[std::min(at, sorted.size() - 1)];
}

}  // namespace

std::vector<LogQuery> read_log(const std::string& path) {
  std::ifstream in(path);
  std::vector<LogQuery> log;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) log.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  if (log.empty()) {
    std::cerr << path << ": no line has a class, a tab and a query\n";
    std::exit(2);
  }
  return log;
}

void run_log(const std::vector<LogQuery>& log, unsigned threads, double seconds,
             const std::function<Answer()>& open) {
  std::vector<Answer> answers;
  for (unsigned i = 0; i < threads; ++i) answers.push_back(open());
  std::vector<std::string> kinds;
  for (const LogQuery& query : log) {
    if (std::find(kinds.begin(), kinds.end(), query.kind) == kinds.end()) {
      kinds.push_back(query.kind);
    }
  }
  kinds.emplace_back("all");
  for (const std::string& kind : kinds) {
    std::vector<std::string> queries;
    for (const LogQuery& query : log) {
      if (kind == "all" || query.kind == kind) queries.push_back(query.text);
    }
    run_class(queries, answers, {0, seconds});
    const Timing timing = run_class(queries, answers, {seconds, 10 * seconds});
    std::printf("%s\t%zu\t%.6f\t%.1f\t%.1f\n", kind.c_str(), timing.micros.size(), timing.seconds,
                quantile(timing.micros, 0.5), quantile(timing.micros, 0.99));
    std::fflush(stdout);
  }
}

}  // namespace dateline::bench
