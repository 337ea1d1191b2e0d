// SPDX-License-Identifier: GPL-2.0-or-later
// What the index stores of a passage and of an article: the document data of the two databases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/news/passage.h"

namespace dateline {

/// A place that an article was read from.
struct SourceRef {
  std::string path;  ///< the file on disk
  std::optional<Record> record;
  std::string member = {};  ///< the file inside it if it is an archive; else empty
  friend bool operator==(const SourceRef&, const SourceRef&) = default;
};

/// A source as shown to people: `path`, followed by `/member` if there is one.
[[nodiscard]] std::string shown_path(const SourceRef& source);

/// An article without its text. `sources` is sorted by path, member and record number, exact
/// duplicates included; passages are addressed in the first.
struct StoredArticle {
  ArticleId id;
  Metadata metadata;
  std::vector<SourceRef> sources;
  std::uint32_t passages = 0;
  std::uint64_t fingerprint = 0;  ///< of everything that was read, to detect changes
  std::uint64_t story = 0;        ///< hash of its longest text, to detect reprints
};

/// A passage with the id of its article. The first passage also has the article's title, so that
/// passages/ alone determines an article's terms and vocabulary.
struct StoredPassage {
  ArticleId article;
  std::string title;
  Passage passage;
};

[[nodiscard]] std::string encode(const StoredArticle& article);
[[nodiscard]] std::string encode(const StoredPassage& passage);
/// The same from its parts, with `record` as its own place. `title` is used for the first passage
/// only.
[[nodiscard]] std::string encode(const ArticleId& article, std::string_view title,
                                 const Passage& passage, const std::optional<Record>& record);

/// The inverse of `encode`; throws Error(bad_index) on damaged data.
[[nodiscard]] StoredArticle decode_article(std::string_view data);
[[nodiscard]] StoredPassage decode_passage(std::string_view data);

/// Decodes only what counting the words of a passage needs: its place in the article, its zone and
/// its text, reusing the memory of `passage`; nothing else changes. Throws Error(bad_index).
void decode_words(std::string_view data, Passage& passage);

}  // namespace dateline
