// SPDX-License-Identifier: GPL-2.0-or-later
// Searches one or several indexes: the same path for a single query and for ten thousand.
#pragma once

#include <memory>
#include <vector>

#include "common/index/location.h"
#include "searcher/answer/hit.h"
#include "searcher/answer/request.h"

namespace dateline {

class SharedMemory;

/// Not thread-safe: use one per thread. Moves to newer commits between queries (with a shared
/// memory, also before the first), and reconnects to servers that failed.
class Searcher {
 public:
  /// Opens every index. Throws Error(bad_index), also if their languages differ. `memory` caches
  /// what searchers read of the indexes for all that share it; a searcher without one is for a few
  /// queries.
  explicit Searcher(const std::vector<IndexLocation>& indexes,
                    std::shared_ptr<SharedMemory> memory = nullptr);
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  /// Answers one query. Throws Error(usage) for an invalid query or an unknown recipe,
  /// Error(bad_index) if an index fails, a ServerError if a server does; the next query may succeed
  /// all the same.
  [[nodiscard]] SearchAnswer search(const SearchRequest& request);

  /// What is odd about the indexes themselves, whatever is asked.
  [[nodiscard]] std::vector<Note> notes() const;

 private:
  struct State;

  void follow();
  void forget();

  std::vector<IndexLocation> indexes_;
  std::shared_ptr<SharedMemory> memory_;
  std::unique_ptr<State> state_;  // none after a server failed
  bool is_fresh_ = true;          // before the first query
};

}  // namespace dateline
