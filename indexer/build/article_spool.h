// SPDX-License-Identifier: GPL-2.0-or-later
// Drafts of articles in a file, in the order they came, until all are known.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/io/spool_file.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// A draft as it stands in the spool.
struct SpooledArticle {
  StoredArticle article;
  std::vector<LineKey> lines;
  std::vector<std::string_view> passages;  ///< records (encode_passage), good as long as the bytes
};

/// Articles [begin, end) of a spool.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Appending is for one thread; what was flushed may be read by any number.
class ArticleSpool {
 public:
  /// Throws Error(io), as all here.
  explicit ArticleSpool(std::filesystem::path path) : file_(std::move(path)) {}

  /// Articles are numbered from 0.
  void add(const ReadArticle& read);
  void flush() { file_.flush(); }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Bytes of the articles [begin, end).
  [[nodiscard]] std::uint64_t bytes(std::size_t begin, std::size_t end) const {
    return end_of(end) - end_of(begin);
  }
  /// Those bytes, which have been flushed.
  [[nodiscard]] std::string read(std::size_t begin, std::size_t end) const {
    return file_.read(end_of(begin), bytes(begin, end));
  }
  /// The same into `bytes`, whose memory is used again.
  void read(std::size_t begin, std::size_t end, std::string& bytes) const {
    file_.read(end_of(begin), this->bytes(begin, end), bytes);
  }
  /// The article of that number alone, which has been flushed.
  [[nodiscard]] StoredArticle article(std::size_t number) const;
  /// The article `number` in the bytes that begin with the article `begin`.
  [[nodiscard]] SpooledArticle decode(std::string_view bytes, std::size_t begin,
                                      std::size_t number) const;

 private:
  [[nodiscard]] std::uint64_t end_of(std::size_t count) const {
    return count == 0 ? 0 : ends_[count - 1];
  }
  SpoolFile file_;
  std::vector<std::uint64_t> ends_;
};

/// All articles of a spool, in stretches of at most so many bytes, or of one article.
[[nodiscard]] std::vector<Stretch> stretches_of(const ArticleSpool& spool, std::uint64_t bytes);

}  // namespace dateline
