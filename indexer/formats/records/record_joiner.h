// SPDX-License-Identifier: GPL-2.0-or-later
// Records that are parts of one article become one, before anything is made of it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "indexer/formats/format/format.h"

namespace dateline {

/// Joins neighbours that name the same article. It stands where records are still in order, so that
/// an article is whole wherever its paragraphs are split and analysed.
class RecordJoiner {
 public:
  /// Articles go to `sink`. One that holds `most` bytes of text goes on as another.
  explicit RecordJoiner(const ArticleSink& sink, std::size_t most = std::size_t{512} << 20U)
      : sink_(sink), most_(most) {}

  /// Adds the article of one record, which is a part of the article `name`, or one of its own if
  /// that is empty. A joined article has the name as the id of its record, whose bytes reach from
  /// the first to the last; its paragraphs, numbered through, each have their own record. What is
  /// known of it is what the first record says that says it.
  void add(Article&& part, const std::string& name);

  /// Calls `records`, which adds them all, and delivers the last article, also where the stream
  /// fails and throws Error.
  void deliver(const std::function<void()>& records);

 private:
  void append(Article&& part);
  void end();

  const ArticleSink& sink_;
  std::size_t most_;
  std::size_t bytes_ = 0;           // of text in `pending_`
  std::optional<Article> pending_;  // with its name as its record's id
};

}  // namespace dateline
