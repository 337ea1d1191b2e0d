// SPDX-License-Identifier: GPL-2.0-or-later
// A thread's work in a bulk build: from spooled articles to portions of both levels.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/analysis/article_analyzer.h"
#include "indexer/article/repeated_lines.h"
#include "indexer/build/gathered_articles.h"
#include "indexer/build/level_portion.h"

namespace dateline {

/// What some articles in a row add to both databases.
struct Portion {
  LevelPortion passages;
  LevelPortion articles;
};

/// Not thread-safe; several read the same articles.
class PortionAnalyzer {
 public:
  /// `memory`: bytes for the words that are remembered.
  PortionAnalyzer(const Settings& settings, const GatheredArticles& gathered,
                  const ArticleSpool& spool, const LineSet& repeated, std::string_view dictionary,
                  std::size_t memory);

  /// Analyses those of the articles [begin, end) of the spool that are in the shard. Throws
  /// Error(io).
  [[nodiscard]] Portion analyze(std::size_t begin, std::size_t end);
  /// Uses the memory of a portion that is done with for the next one.
  void use(Portion&& done);
  /// The forms of all that was analysed since the last call, as runs (FormMerge).
  [[nodiscard]] std::vector<std::string> take_form_runs();

 private:
  class Sink;
  // An article, and its passages where they are not those that were read.
  struct Work {
    SpooledArticle spooled;
    std::vector<Passage> changed;
  };
  void take_work(std::size_t number, std::size_t begin);
  void analyze(const Work& work, Sink& sink);
  void pack(const Work& work);
  std::span<const Passage> words_of(std::span<const std::string_view> records);

  const Settings& settings_;
  const GatheredArticles& gathered_;
  const ArticleSpool& spool_;
  const LineSet& repeated_;
  ArticleAnalyzer analyzer_;
  LevelPortionBuilder passages_;
  LevelPortionBuilder articles_;
  RecordPacker records_;
  std::string bytes_;  // of a stretch of the spool
  std::vector<Work> work_;
  std::vector<Passage> words_;          // memory of `words_of`
  std::vector<std::string> form_runs_;  // of an analyzer that has forgotten them
};

}  // namespace dateline
