// SPDX-License-Identifier: GPL-2.0-or-later
// Searches one or several indexes: the same path for a single query and for ten thousand.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/location.h"
#include "searcher/hit.h"
#include "searcher/query/query.h"
#include "searcher/query/scope.h"

namespace dateline {

class SharedMemory;

struct SearchRequest {
  std::string query;
  std::string query_id;
  std::size_t top = 10;
  std::size_t offset = 0;
  std::size_t per_article = 2;  ///< most passages of one article; 0: any number
  std::size_t excerpts = 1;     ///< most excerpts per hit
  bool full = false;            ///< show every paragraph of the passage instead of excerpts
  std::size_t context = 0;      ///< paragraphs of the article before and after the passage
  std::string_view recipe = "default";
  bool explain = false;             ///< hits list the parts of their scores
  std::vector<FacetField> facets;   ///< fields to count all matches by
  std::optional<FacetField> chart;  ///< a field to draw the counts of
  bool exact_counts = false;        ///< count all matches, also on servers
  QuerySyntax syntax;
  SearchScope scope;
  SortOrder sort = SortOrder::score;  ///< by date: unknown dates last, then by score
};

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
