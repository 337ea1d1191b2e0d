// SPDX-License-Identifier: GPL-2.0-or-later
// What every peer's program does with a log of queries: answers it class by class, and times it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace dateline::bench {

/// A query of a class, in the peer's own language.
struct LogQuery {
  std::string kind;
  std::string text;
};

/// The lines `class<TAB>query` of a file. Ends the program if there are none.
[[nodiscard]] std::vector<LogQuery> read_log(const std::string& path);

/// Answers one query; returns the bytes of its excerpts, so that nothing is left out as unused.
using Answer = std::function<std::size_t(const std::string& query)>;

/// Runs the queries of each class, then of all, on `threads` threads for `seconds` or once through,
/// whichever is longer, but for no longer than ten times `seconds`; before that, as a warm-up, once
/// through or for `seconds`, whichever is shorter. Prints a line for each class (the last one is
/// `all`): class, queries answered, seconds, p50 and p99 in microseconds. `open` makes an Answer
/// with a handle of its own, for each thread.
void run_log(const std::vector<LogQuery>& log, unsigned threads, double seconds,
             const std::function<Answer()>& open);

}  // namespace dateline::bench
