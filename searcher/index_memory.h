// SPDX-License-Identifier: GPL-2.0-or-later
// What a batch keeps of an index, at one commit, for all its threads.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "searcher/form_table.h"
#include "searcher/known_variants.h"
#include "searcher/ranking/postings.h"

namespace dateline {

/// Which passages are of which article.
class Families {
 public:
  explicit Families(const CombinedIndex& index);

  /// The number of a passage's article; 0 where there is no passage.
  [[nodiscard]] DocumentNumber article_of(DocumentNumber passage) const {
    return articles_[passage];
  }
  /// The passages of an article, ascending.
  [[nodiscard]] std::span<const DocumentNumber> passages_of(DocumentNumber article) const;

 private:
  std::vector<DocumentNumber> articles_;  // by passage
  std::vector<std::size_t> ends_;         // of an article's passages, by its number
  std::vector<DocumentNumber> passages_;  // sorted by article
};

/// What is kept of an index, at one commit.
class IndexMemory {
 public:
  LevelMemory passages;
  LevelMemory articles;
  KnownVariants variants;

  /// Read the first time.
  [[nodiscard]] std::shared_ptr<const Families> families(const CombinedIndex& index);
  /// The forms of each of its vocabularies, read the first time.
  [[nodiscard]] std::shared_ptr<const std::vector<FormTable>> forms(const CombinedIndex& index);

 private:
  std::mutex mutex_;
  std::shared_ptr<const Families> families_;
  std::shared_ptr<const std::vector<FormTable>> forms_;
};

/// One IndexMemory for all searchers that look into the same indexes at the same commit.
class SharedMemory {
 public:
  /// The memory of what CombinedIndex::commit() names. Only that of the newest is kept for others.
  [[nodiscard]] std::shared_ptr<IndexMemory> of(const std::string& commit);

 private:
  std::mutex mutex_;
  std::string commit_;
  std::shared_ptr<IndexMemory> memory_;
};

/// Both levels of an index.
struct Levels {
  /// `index` has to live as long, and not to move on. Of several indexes floors are not used.
  Levels(const CombinedIndex& index, std::shared_ptr<IndexMemory> kept, LengthSource lengths);

  std::shared_ptr<IndexMemory> memory;
  LevelPostings passages;
  LevelPostings articles;
  std::shared_ptr<const Families> families;  ///< only where lengths are in memory
};

}  // namespace dateline
