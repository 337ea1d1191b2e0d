// SPDX-License-Identifier: GPL-2.0-or-later
// An index entry as plain data: what one document of a database will hold, before any database.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/index/stored.h"

namespace dateline {

/// A scored term of an entry.
struct TermEntry {
  std::string term;
  std::uint32_t wdf = 0;  ///< occurrences, a title's counting kTitleWeight times
};

/// One document to be.
struct Entry {
  std::vector<TermEntry> terms;            ///< sorted by term
  std::vector<std::string> boolean_terms;  ///< prefixed, not scored
  std::vector<std::pair<Slot, std::string>> values;
  std::string data;
};

/// How often a surface form occurs, and what becomes of it.
struct FormCount {
  std::string form;  ///< as Analyzer::form
  std::string stem;
  std::int64_t count = 0;         ///< occurrences; negative where an article goes
  std::int64_t mid_sentence = 0;  ///< of them not at the beginning of a sentence or in a title
  std::int64_t capitals = 0;      ///< of the mid-sentence ones, with a capital
};

/// How much of an article, or of many, is in a zone.
struct ZoneShare {
  std::size_t passages = 0;
  std::size_t words = 0;
};

/// By zone, in the order of kZones.
using ZoneShares = std::array<ZoneShare, kZones.size()>;

/// Everything the index learns from one article.
struct ArticleEntries {
  StoredArticle article;
  Entry article_entry;              ///< `data` is left empty: it is `article`, encoded
  std::vector<Entry> passages;      ///< in order; the value Slot::article is added on writing
  std::vector<FormCount> forms;     ///< sorted by form
  std::vector<LineKey> lines;       ///< short lines that it would share with other articles, sorted
  std::uint64_t lines_version = 0;  ///< of the repeated lines that it was made with
};

}  // namespace dateline
