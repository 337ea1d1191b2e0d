// SPDX-License-Identifier: GPL-2.0-or-later
// The settings of an index: how it was built, stored so that a search need not repeat it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/index/schema.h"

namespace dateline {

/// How records become passages.
enum class PassageMode {
  paragraphs,  ///< a record is an article, which is cut into passages
  records,     ///< a record is one passage
  given,       ///< the same, but consecutive records that name one article form it
};

/// The parameters of BM25 (Robertson and others, TREC-3): k1 saturates, b normalises by length. The
/// values in use are those of Settings below; docs/ranking.md says why.
struct Bm25 {
  double k1 = 1.0;
  double b = 0.6;
  friend bool operator==(const Bm25&, const Bm25&) = default;
};

struct Settings {
  int schema = kSchemaVersion;
  std::string created_by;            ///< version of dateline
  std::string language = "english";  ///< a name of the language table
  PassageMode passages = PassageMode::paragraphs;
  std::uint32_t title_weight = kTitleWeight;
  Bm25 passage_weight{1.0, 0.6};
  Bm25 article_weight{1.5, 0.75};
  /// The number of shards that were built together; a single index is 1 of 1.
  std::uint32_t shards = 1;
  std::uint32_t shard = 1;  ///< its number among them, from 1
  std::string xapian;       ///< libxapian's version when it was built; empty if not recorded
  std::string stemmer;      ///< stemmer_fingerprint() then; empty if not recorded
  friend bool operator==(const Settings&, const Settings&) = default;
};

[[nodiscard]] std::string_view passage_mode_name(PassageMode mode);
/// The mode with this name; nullopt if there is none.
[[nodiscard]] std::optional<PassageMode> find_passage_mode(std::string_view name);

/// Settings as JSON, and back. Reading throws Error(bad_index) if the JSON is not a settings
/// record; of a record with another schema version only `schema` is read.
[[nodiscard]] std::string to_json(const Settings& settings);
[[nodiscard]] Settings settings_from_json(std::string_view json);

}  // namespace dateline
