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

/// About 20 bytes a form beside its own.
class FormTable {
 public:
  explicit FormTable(const Xapian::Database& passages);

  [[nodiscard]] std::set<std::string> similar(const SimilarTo& word) const;

 private:
  std::string text_;  // all forms, one after the other
  std::vector<std::size_t> ends_;
  std::vector<std::uint8_t> letters_;
  std::vector<std::uint64_t> kinds_;
};

}  // namespace dateline
