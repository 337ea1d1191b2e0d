// SPDX-License-Identifier: GPL-2.0-or-later
// Posting lists and document lengths of a level (passages or articles), decoded into arrays and
// cached. A term goes in, its documents come out, ascending, with the term's frequency in each. For
// the stem `fire`:
//
//   documents   3    17    40
//   counts      1     2     1
//   bounds     0.8  1.1   0.6    (on request: at most this share of the term's weight is scored)
//
// Terms that occur in many documents also have a bitmap, which makes AND, OR and NOT cheap.
// LevelPostings reads for one thread; LevelMemory keeps lists for all threads of a batch.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "searcher/index/bounded_cache.h"
#include "searcher/index/document_set.h"
#include "searcher/index/forward_index.h"
#include "searcher/index/level_source.h"
#include "searcher/query/window.h"

namespace dateline {

/// Score upper bounds of postings, computed on first use: queries with few matches do not need
/// them.
struct PostingBounds {
  std::once_flag once;
  std::vector<float> values;
};

/// The posting list of a term, or the union of several.
struct Postings {
  std::vector<DocumentNumber> documents;  ///< ascending
  std::vector<std::uint32_t> counts;      ///< term frequency in each document
  std::unique_ptr<PostingBounds> bounds = std::make_unique<PostingBounds>();
  std::optional<DocumentSet> set;  ///< the documents as a bitmap, if they are many
  double holders = 0;              ///< document frequency; for several terms Xapian's estimate
  double all_holders = 0;          ///< sum of the terms' document frequencies

  [[nodiscard]] std::size_t bytes() const;
};

/// Later than any date (date_number).
inline constexpr std::uint32_t kNoLastDate = 0xFFFFFFFF;

/// The cache of one level between queries, for any number of threads.
class LevelMemory {
 public:
  using Lengths = std::vector<std::uint32_t>;  ///< by document number, 0 for a missing document

  /// The lengths of all documents, read on first use.
  [[nodiscard]] std::shared_ptr<const Lengths> lengths(const LevelSource& source);
  /// The dates of all documents (date_number), 0 for a missing document; read on first use.
  using Dates = std::vector<std::uint32_t>;
  [[nodiscard]] std::shared_ptr<const Dates> dates(const LevelSource& source);

  /// The cached postings of `key`, or null.
  [[nodiscard]] std::shared_ptr<const Postings> find(const std::string& key);
  void keep(const std::string& key, const std::shared_ptr<const Postings>& postings);
  [[nodiscard]] ForwardMemory& forward() { return forward_; }

 private:
  // The largest number of bytes of cached postings.
  static constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

  std::mutex mutex_;
  std::shared_ptr<const Lengths> lengths_;
  std::shared_ptr<const Dates> dates_;
  BoundedCache<std::string, std::shared_ptr<const Postings>> kept_{kMostBytes};
  ForwardMemory forward_;
};

/// Calls `use(i, j)` for all documents[i] == held[j]; both ascend. Fast if `documents` are few.
template <typename Use>
void for_each_common(const std::vector<DocumentNumber>& documents,
                     const std::vector<DocumentNumber>& held, const Use& use) {
  auto at = held.begin();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::ptrdiff_t step = 1;  // galloping search from the last match
    while (held.end() - at > step && at[step] < documents[i]) {
      at += step;
      step *= 2;
    }
    at = std::lower_bound(at, held.end() - at > step ? at + step + 1 : held.end(), documents[i]);
    if (at == held.end()) return;
    if (*at == documents[i]) use(i, static_cast<std::size_t>(at - held.begin()));
  }
}

/// The source of document lengths. `memory` reads all when a level is opened, which pays from the
/// second query on; else they are looked up one by one, with `floors` using the lower bounds that
/// local segments store.
enum class LengthSource : std::uint8_t { memory, database, floors };

/// Lower bounds of lengths (common/index/length_floors.h); each block is read on first use. For a
/// single thread.
class LengthFloors {
 public:
  /// Both must outlive this.
  LengthFloors(const LevelSource& source, LevelTables& tables);

  /// Whether all segments that have documents have them.
  [[nodiscard]] bool are_known();
  /// 0 if unknown.
  [[nodiscard]] std::uint8_t code(DocumentNumber document);

 private:
  const std::string& block(std::size_t segment, std::size_t number);

  const LevelSource& source_;
  LevelTables& tables_;
  std::vector<std::vector<std::optional<std::string>>> blocks_;  // by segment
};

/// Reads the postings of a level, for a single thread.
class LevelPostings {
 public:
  /// The source's database and `memory` must outlive this.
  LevelPostings(const LevelSource& source, const LevelStatistics& statistics,
                const Bm25& parameters, LevelMemory& memory, LengthSource lengths);
  LevelPostings(const LevelPostings&) = delete;
  LevelPostings& operator=(const LevelPostings&) = delete;

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] const LevelStatistics& statistics() const { return statistics_; }
  [[nodiscard]] const Bm25& parameters() const { return parameters_; }
  [[nodiscard]] DocumentNumber last() const { return last_; }
  /// Whether all bounds are exact up to rounding.
  [[nodiscard]] bool has_lengths() const { return lengths_ != nullptr; }
  /// Whether they are close although not all lengths are known.
  [[nodiscard]] bool has_floors() const { return floors_ && floors_->are_known(); }
  /// Whether the length of a document is known, so that its bound is exact up to rounding.
  [[nodiscard]] bool has_length(DocumentNumber document) const;
  [[nodiscard]] double length(DocumentNumber document) const;

  /// The postings of a term, or of a window with its cache key (window_term).
  [[nodiscard]] std::shared_ptr<const Postings> postings(const std::string& term) const;
  /// The postings of synonyms that count as one term; `holders` is Xapian's estimate for the group.
  [[nodiscard]] std::shared_ptr<const Postings> postings(
      const std::vector<std::string>& terms) const;

  /// Whether looking up `count` documents in the postings of `terms` is cheaper than decoding them,
  /// assuming that the next query does not need them.
  [[nodiscard]] bool are_looked_up(const std::vector<std::string>& terms, std::size_t count) const;
  /// The postings of several terms restricted to ascending `documents`, looked up one by one;
  /// `holders` and `all_holders` count all documents.
  [[nodiscard]] std::shared_ptr<const Postings> postings_among(
      const std::vector<DocumentNumber>& documents, const std::vector<std::string>& terms) const;

  /// Upper bounds of the share of the weight that each document earns (bm25_part): exact up to
  /// rounding if the lengths are known, else for a document as short as its lower bound, or as the
  /// shortest of all.
  [[nodiscard]] const std::vector<float>& bounds(const Postings& postings) const;
  /// The dates of documents, by number.
  [[nodiscard]] std::shared_ptr<const LevelMemory::Dates> dates() const {
    return memory_.dates(source_);
  }
  /// All documents.
  [[nodiscard]] DocumentSet all() const;
  /// The number of documents that contain any of `terms`.
  [[nodiscard]] std::size_t holders_of_any(const std::vector<std::string>& terms) const;

  /// Removes from ascending numbers those that contain any of `terms`.
  void remove_holders(const std::vector<std::string>& terms,
                      std::vector<DocumentNumber>& documents) const;

 private:
  [[nodiscard]] Postings decoded(const std::string& term) const;
  [[nodiscard]] Postings in_segment(std::size_t segment, const std::string& term) const;
  [[nodiscard]] Postings looked_up(const std::vector<DocumentNumber>& documents,
                                   const std::string& term) const;
  [[nodiscard]] Postings matching(const Window& window) const;
  using Places = std::vector<std::vector<std::string>>;
  [[nodiscard]] std::vector<DocumentNumber> holders_of_all(Places places) const;
  [[nodiscard]] std::shared_ptr<const Postings> merged(
      const std::vector<std::shared_ptr<const Postings>>& all) const;
  [[nodiscard]] std::shared_ptr<const Postings> with_set(Postings&& postings) const;
  void compute_bounds(const Postings& postings, std::vector<float>& bounds) const;
  void compute_bounds_by_floors(const Postings& postings, std::vector<float>& bounds) const;

  LevelSource source_;
  const Xapian::Database& database_;
  LengthScale scale_;
  mutable LevelTables tables_;
  LevelStatistics statistics_;
  Bm25 parameters_;
  LevelMemory& memory_;
  ForwardIndex forward_;
  DocumentNumber last_;
  double shortest_;
  std::shared_ptr<const LevelMemory::Lengths> lengths_;
  mutable std::optional<LengthFloors> floors_;
};

}  // namespace dateline
