// SPDX-License-Identifier: GPL-2.0-or-later
// All forms of a vocabulary in memory, to look for similar ones.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "searcher/edit_distance.h"

namespace Xapian {
class Database;
}

namespace dateline {

/// About 16 bytes a form beside its own.
class FormTable {
 public:
  explicit FormTable(const Xapian::Database& passages);

  [[nodiscard]] std::set<std::string> similar(const SimilarTo& word) const;

 private:
  std::string text_;  // all forms, one after the other, the shortest in letters first
  std::vector<std::size_t> ends_;
  std::vector<std::uint64_t> kinds_;
  std::vector<bool> ascii_;
  std::vector<std::size_t> of_letters_;  // by letters: the first form with at least that many
};

}  // namespace dateline
