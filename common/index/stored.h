// SPDX-License-Identifier: GPL-2.0-or-later
// What the index keeps of a passage and of an article: the document data of the two databases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/news/passage.h"

namespace dateline {

/// One place an article was read from.
struct SourceRef {
  std::string path;  ///< the file on disk
  std::optional<Record> record;
  std::string member = {};  ///< the file inside it where it is an archive; else empty
  friend bool operator==(const SourceRef&, const SourceRef&) = default;
};

/// How a person is told of a place: `path`, with `/member` behind it where there is one.
[[nodiscard]] std::string shown_path(const SourceRef& source);

/// An article without its text. `sources` is sorted by path, member and record number, exact
/// duplicates included; passages are addressed in the first.
struct StoredArticle {
  ArticleId id;
  Metadata metadata;
  std::vector<SourceRef> sources;
  std::uint32_t passages = 0;
  std::uint64_t fingerprint = 0;  ///< of all that was read, to tell whether it changed
  std::uint64_t story = 0;  ///< hash of its longest text, to tell it from a reprint of another
};

/// A passage with the id of its article. The first one also keeps the article's title, so that
/// passages/ alone tells what an article gave to its terms and vocabulary.
struct StoredPassage {
  ArticleId article;
  std::string title;
  Passage passage;
};

[[nodiscard]] std::string encode(const StoredArticle& article);
[[nodiscard]] std::string encode(const StoredPassage& passage);
/// The same of its parts, but with the place `record` for its own. `title` counts only with the
/// first passage.
[[nodiscard]] std::string encode(const ArticleId& article, std::string_view title,
                                 const Passage& passage, const std::optional<Record>& record);

/// The inverse of `encode`; throws Error(bad_index) on damaged data.
[[nodiscard]] StoredArticle decode_article(std::string_view data);
[[nodiscard]] StoredPassage decode_passage(std::string_view data);

/// What the words of a passage are counted by: sets its place in the article, its zone and its
/// text, in the memory that `passage` has; the rest stays as it is. Throws Error(bad_index).
void decode_words(std::string_view data, Passage& passage);

}  // namespace dateline
