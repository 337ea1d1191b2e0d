// SPDX-License-Identifier: GPL-2.0-or-later
// Index entries as plain data: the content of a document before it is written to a database.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/index/stored.h"

namespace dateline {

/// A term that is scored.
struct TermEntry {
  std::string term;
  std::uint32_t wdf = 0;  ///< occurrences; one in the title counts kTitleWeight times
};

/// A document to be written.
struct Entry {
  std::vector<TermEntry> terms;            ///< sorted by term
  std::vector<std::string> boolean_terms;  ///< prefixed, not scored
  std::vector<std::pair<Slot, std::string>> values;
  std::string data;
};

/// The counts of a surface form, and its stem.
struct FormCount {
  std::string form;  ///< as Analyzer::form
  std::string stem;
  std::int64_t count = 0;         ///< occurrences; negative if an article is removed
  std::int64_t mid_sentence = 0;  ///< not at the beginning of a sentence nor in a title
  std::int64_t capitals = 0;      ///< mid-sentence occurrences with a capital
};

/// The amount of text of one or more articles in a zone.
struct ZoneShare {
  std::size_t passages = 0;
  std::size_t words = 0;
};

/// By zone, in the order of kZones.
using ZoneShares = std::array<ZoneShare, kZones.size()>;

/// Everything that the index stores about one article.
struct ArticleEntries {
  StoredArticle article;
  Entry article_entry;           ///< `data` is left empty: it is `article`, encoded
  std::vector<Entry> passages;   ///< in order; the value Slot::article is added on writing
  std::vector<FormCount> forms;  ///< sorted by form
  std::vector<LineKey> lines;    ///< short lines that it would share with other articles, sorted
};

}  // namespace dateline
