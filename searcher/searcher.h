// SPDX-License-Identifier: GPL-2.0-or-later
// Searching one or several indexes: the one path for a single query and for ten thousand.
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
  std::size_t per_article = 2;  ///< passages of one article; 0: any number
  std::size_t excerpts = 1;     ///< excerpts a hit, at most
  bool full = false;            ///< instead of excerpts every paragraph of the passage
  std::size_t context = 0;      ///< paragraphs of the article before and behind the passage
  std::string_view recipe = "default";
  bool explain = false;             ///< hits tell what their scores are made of
  std::vector<FacetField> facets;   ///< fields to count all that matches by
  std::optional<FacetField> chart;  ///< a field to draw the counts by
  bool exact_counts = false;        ///< count all that matches, also at servers
  QuerySyntax syntax;
  SearchScope scope;
  SortOrder sort = SortOrder::score;  ///< by date: unknown dates last, then by score
};

/// Not thread-safe: one for each thread. Follows the index to newer commits between queries (and,
/// in a shared memory, before the first), and connects anew to servers that failed.
class Searcher {
 public:
  /// Opens every index. Throws Error(bad_index), also where their languages differ. What searchers
  /// learn of the indexes is kept in `memory` for all that share it; without, a searcher is made
  /// for a query or a few.
  explicit Searcher(const std::vector<IndexLocation>& indexes,
                    std::shared_ptr<SharedMemory> memory = nullptr);
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  /// Answers one query. Throws Error(usage) for a query that cannot be read or an unknown recipe,
  /// Error(bad_index) where an index fails, a ServerError where a server does; the next query may
  /// be answered all the same.
  [[nodiscard]] SearchAnswer search(const SearchRequest& request);

 private:
  struct State;

  void follow();
  void forget();

  std::vector<IndexLocation> indexes_;
  std::shared_ptr<SharedMemory> memory_;
  std::unique_ptr<State> state_;  // none after a server failed
  bool is_fresh_ = true;          // nothing was asked yet
};

}  // namespace dateline
