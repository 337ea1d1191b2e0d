// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which lines are repeated after articles have come and gone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "indexer/article/repeated_lines.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// Which lines are repeated depends on the articles alone, not on their order. Only lines of
/// articles that came or went can change; the rest is as it was.
class Repetition {
 public:
  /// The lines of a new article, which has this number.
  void add(std::uint32_t number, const ReadArticle& read);
  /// The lines of an older article that goes.
  void touch(std::span<const LineKey> lines);

  /// What settle() asks about articles.
  struct Articles {
    std::function<bool(std::uint32_t)> is_alive;  ///< a new article
    /// Counts the older articles that have a line, until it is repeated; `count` has `new_holders`
    /// new articles.
    std::function<void(LineKey line, std::size_t new_holders, LineCount& count)> count_older;
  };
  /// The lines that are repeated from now on, and those of them that were not or no longer are.
  struct Settled {
    LineSet repeated;
    std::vector<LineKey> changed;
  };
  /// Decides, given the lines that were repeated; forgets all lines.
  [[nodiscard]] Settled settle(LineSet repeated, const Articles& articles);

 private:
  struct Line {
    LineKey line = 0;
    std::uint32_t article = 0;
  };
  struct Article {
    std::uint32_t outlet = 0;  // the number of its name; 0: no name
    std::uint64_t story = 0;
  };
  [[nodiscard]] bool is_repeated(std::span<const Line> holders, const Articles& articles) const;

  std::vector<Line> lines_;
  std::vector<LineKey> touched_;
  std::vector<Article> articles_;  // new ones, by number
  std::map<std::string, std::uint32_t> outlets_;
  std::vector<std::string> outlet_names_{""};
};

}  // namespace dateline
