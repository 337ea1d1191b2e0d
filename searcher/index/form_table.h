// SPDX-License-Identifier: GPL-2.0-or-later
// The surface forms of a vocabulary in memory, for similarity search.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "searcher/index/edit_distance.h"

namespace Xapian {
class Database;
}

namespace dateline {

/// Costs about 16 bytes a form in addition to the form's own.
class FormTable {
 public:
  explicit FormTable(const Xapian::Database& passages);

  [[nodiscard]] std::set<std::string> similar(const SimilarTo& word) const;

 private:
  std::string text_;  // all forms, concatenated, the fewest letters first
  std::vector<std::size_t> ends_;
  std::vector<std::uint64_t> kinds_;
  std::vector<bool> ascii_;
  std::vector<std::size_t> of_letters_;  // by letters: the first form with at least that many
};

}  // namespace dateline
