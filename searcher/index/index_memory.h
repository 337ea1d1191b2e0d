// SPDX-License-Identifier: GPL-2.0-or-later
// What a batch keeps of an index at one commit, shared by its threads.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "searcher/index/form_table.h"
#include "searcher/index/known_variants.h"
#include "searcher/index/postings.h"

namespace dateline {

/// Maps passages to articles and back (block join).
class Families {
 public:
  explicit Families(const CombinedIndex& index);

  /// The number of a passage's article; 0 if there is no such passage.
  [[nodiscard]] DocumentNumber article_of(DocumentNumber passage) const {
    return articles_[passage];
  }
  /// The passages of an article, ascending.
  [[nodiscard]] std::span<const DocumentNumber> passages_of(DocumentNumber article) const;

 private:
  std::vector<DocumentNumber> articles_;  // by passage
  std::vector<std::size_t> ends_;         // end of an article's passages, by article number
  std::vector<DocumentNumber> passages_;  // sorted by article
};

/// The parts of an index that are kept in memory, at one commit.
class IndexMemory {
 public:
  LevelMemory passages;
  LevelMemory articles;
  KnownVariants variants;

  /// Read on first use.
  [[nodiscard]] std::shared_ptr<const Families> families(const CombinedIndex& index);
  /// The forms of each vocabulary, read on first use.
  [[nodiscard]] std::shared_ptr<const std::vector<FormTable>> forms(const CombinedIndex& index);

 private:
  std::mutex mutex_;
  std::shared_ptr<const Families> families_;
  std::shared_ptr<const std::vector<FormTable>> forms_;
};

/// Shares one IndexMemory between all searchers of the same indexes at the same commit.
class SharedMemory {
 public:
  /// The memory for CombinedIndex::commit(). Only the newest one is kept for others.
  [[nodiscard]] std::shared_ptr<IndexMemory> of(const std::string& commit);

 private:
  std::mutex mutex_;
  std::string commit_;
  std::shared_ptr<IndexMemory> memory_;
};

/// Both levels of an index.
struct Levels {
  /// `index` must outlive this and not be reopened.
  Levels(const CombinedIndex& index, std::shared_ptr<IndexMemory> kept, LengthSource lengths);

  std::shared_ptr<IndexMemory> memory;
  LevelPostings passages;
  LevelPostings articles;
  std::shared_ptr<const Families> families;  ///< only if lengths are in memory
};

}  // namespace dateline
