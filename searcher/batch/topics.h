// SPDX-License-Identifier: GPL-2.0-or-later
// Reads files of queries one query at a time, so that queries from a pipe are answered as they
// arrive.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/request.h"

namespace dateline {

/// One query of a batch: a request, or the error of its line.
struct Topic {
  SearchRequest request;  ///< `query_id` is always set
  std::string error;      ///< empty unless the line is invalid
  std::size_t line = 0;   ///< the line where it begins, from 1
  std::vector<Note> notes;
};

/// Reads topics from a stream.
class TopicReader {
 public:
  virtual ~TopicReader() = default;
  /// The next topic; nullopt at the end. The command line's `defaults` apply unless the topic sets
  /// its own.
  [[nodiscard]] virtual std::optional<Topic> next() = 0;
};

/// One format of files of queries.
struct TopicFormat {
  std::string_view name;  ///< as in --batch-format
  std::string_view description;
  std::span<const std::string_view> suffixes;  ///< lower case, with the dot
  std::unique_ptr<TopicReader> (*open)(std::istream& in, const SearchRequest& defaults);
};

/// Every format, the default first.
[[nodiscard]] std::span<const TopicFormat> topic_formats();

/// The format for the suffix of `path`, or the default.
[[nodiscard]] const TopicFormat& topic_format_of(std::string_view path);

/// Numbers repeated ids: the k-th query with an id becomes `id.k` (or the next unused number), with
/// a note; in a `strict` batch, which is evaluated by id, it is an error.
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
