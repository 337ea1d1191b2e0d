// SPDX-License-Identifier: GPL-2.0-or-later
// Files of queries, read one query at a time so that a pipe can be answered as it comes.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/searcher.h"

namespace dateline {

/// One query of a batch: a request, or why its line gives none.
struct Topic {
  SearchRequest request;  ///< `query_id` is set, whatever the outcome
  std::string error;      ///< empty unless the line cannot be read
  std::size_t line = 0;   ///< where it begins in its file, from 1
  std::vector<Note> notes;
};

/// Reads topics from a stream.
class TopicReader {
 public:
  virtual ~TopicReader() = default;
  /// The next topic; nothing at the end. `defaults` of the command line stand where the topic says
  /// nothing.
  [[nodiscard]] virtual std::optional<Topic> next() = 0;
};

/// One format of files of queries.
struct TopicFormat {
  std::string_view name;  ///< as in --batch-format
  std::string_view description;
  std::span<const std::string_view> suffixes;  ///< lower case, with the dot
  std::unique_ptr<TopicReader> (*open)(std::istream& in, const SearchRequest& defaults);
};

/// Every format, the first being the one where neither name nor suffix says which.
[[nodiscard]] std::span<const TopicFormat> topic_formats();

/// The format by the suffix of `path`; the first of the table if it tells nothing.
[[nodiscard]] const TopicFormat& topic_format_of(std::string_view path);

/// Gives repeated ids a number: the k-th query of an id is `id.k` (or the next number that is no id
/// yet), with a note; in a `strict` batch, which is judged by id, it is an error.
class TopicIds {
 public:
  explicit TopicIds(bool strict);
  ~TopicIds();
  TopicIds(const TopicIds&) = delete;
  TopicIds& operator=(const TopicIds&) = delete;
  void check(Topic& topic);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
