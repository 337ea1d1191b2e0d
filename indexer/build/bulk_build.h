// SPDX-License-Identifier: GPL-2.0-or-later
// From gathered articles to the two databases of a segment.
#pragma once

#include <cstdint>

#include "common/index/folder.h"
#include "common/index/settings.h"
#include "indexer/article/repeated_lines.h"
#include "indexer/build/gathered_articles.h"
#include "indexer/build/level_writer.h"

namespace dateline {

struct BulkOptions;
struct BulkResult;

/// Writes the databases of `segment`, which is empty: with the articles of the shard that
/// `settings` name. The result does not depend on the number of threads, nor on memory.
/// `of_passages` and `of_articles` are metadata to store next to settings and vocabulary; the first
/// has the dictionary that records are packed with.
using DatabaseBuild = BulkResult(GatheredArticles& gathered, const LineSet& repeated,
                                 const Settings& settings, const SegmentFolder& segment,
                                 MetadataEntries of_passages, MetadataEntries of_articles,
                                 const BulkOptions& options);

/// Writes the tables itself, without lists of documents' terms, which only Xapian's own writer
/// needs to change a document. Throws Error(io).
DatabaseBuild build_databases;

struct BulkOptions {
  unsigned threads = 1;
  /// How many indexes the articles are divided into. An article's id says which one it is in.
  std::uint32_t shards = 1;
  std::size_t memory = std::size_t{400} << 20U;  ///< bytes for what is not yet written, about
  /// Bytes of the spool that a thread analyses in one go, at most. While it does, it needs several
  /// times as much memory.
  std::uint64_t portion = std::uint64_t{8} << 20U;
  DatabaseBuild* build = build_databases;
  /// Bytes for the words that a thread remembers, at least; with fewer, words have to be stemmed
  /// again and again. All threads share three eighths of `memory`.
  std::size_t words = std::size_t{24} << 20U;
};

/// How large an index came to be.
struct BulkResult {
  std::uint32_t articles = 0;
  std::uint32_t passages = 0;
};

}  // namespace dateline
