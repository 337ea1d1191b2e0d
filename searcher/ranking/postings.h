// SPDX-License-Identifier: GPL-2.0-or-later
// Postings and document lengths of a level, decoded into arrays; what is used again is kept.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "searcher/bounded_cache.h"
#include "searcher/query/window.h"
#include "searcher/ranking/document_set.h"
#include "searcher/ranking/forward_index.h"
#include "searcher/ranking/level_source.h"

namespace dateline {

/// Bounds of postings, which are computed by the first that asks for them: where few documents
/// match, nobody does.
struct PostingBounds {
  std::once_flag once;
  std::vector<float> values;
};

/// The documents that hold a term, or any of several.
struct Postings {
  std::vector<DocumentNumber> documents;  ///< ascending
  std::vector<std::uint32_t> counts;      ///< how often each holds them
  std::unique_ptr<PostingBounds> bounds = std::make_unique<PostingBounds>();
  std::optional<DocumentSet> set;  ///< the documents once more, where they are many
  double holders = 0;      ///< how many documents Xapian takes them to be: of several terms a guess
  double all_holders = 0;  ///< the sum over the terms

  [[nodiscard]] std::size_t bytes() const;
};

/// Later than any date (date_number).
inline constexpr std::uint32_t kNoLastDate = 0xFFFFFFFF;

/// What is kept of one level from query to query; for any number of threads.
class LevelMemory {
 public:
  using Lengths = std::vector<std::uint32_t>;  ///< by document number, 0 where there is none

  /// The lengths of all documents, read the first time.
  [[nodiscard]] std::shared_ptr<const Lengths> lengths(const LevelSource& source);
  /// The dates of all documents (date_number), 0 where there is none; read the first time.
  using Dates = std::vector<std::uint32_t>;
  [[nodiscard]] std::shared_ptr<const Dates> dates(const LevelSource& source);

  /// What is kept under `key`; null if nothing is.
  [[nodiscard]] std::shared_ptr<const Postings> find(const std::string& key);
  void keep(const std::string& key, const std::shared_ptr<const Postings>& postings);
  [[nodiscard]] ForwardMemory& forward() { return forward_; }

 private:
  // Most bytes of postings that are kept.
  static constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

  std::mutex mutex_;
  std::shared_ptr<const Lengths> lengths_;
  std::shared_ptr<const Dates> dates_;
  BoundedCache<std::string, std::shared_ptr<const Postings>> kept_{kMostBytes};
  ForwardMemory forward_;
};

/// Calls `use(i, j)` for all documents[i] == held[j]; both ascend. Fast where `documents` are few.
template <typename Use>
void for_each_common(const std::vector<DocumentNumber>& documents,
                     const std::vector<DocumentNumber>& held, const Use& use) {
  auto at = held.begin();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::ptrdiff_t step = 1;  // from where the last was found, in growing steps
    while (held.end() - at > step && at[step] < documents[i]) {
      at += step;
      step *= 2;
    }
    at = std::lower_bound(at, held.end() - at > step ? at + step + 1 : held.end(), documents[i]);
    if (at == held.end()) return;
    if (*at == documents[i]) use(i, static_cast<std::size_t>(at - held.begin()));
  }
}

/// Where document lengths come from: all are read when a level is opened, which pays from the
/// second query on; or they are looked up one by one, `floors` with what the database (a single
/// one) remembers of them at hand.
enum class LengthSource : std::uint8_t { memory, database, floors };

/// Floors of lengths (common/index/length_floors.h), each block read when it is first asked for.
/// For one thread.
class LengthFloors {
 public:
  /// Both have to live as long.
  LengthFloors(const Xapian::Database& database, LevelTable& table);

  [[nodiscard]] bool are_known() { return !block(0).empty(); }
  /// 0 where it is not known.
  [[nodiscard]] std::uint8_t code(DocumentNumber document);

 private:
  const std::string& block(std::size_t number);

  const Xapian::Database& database_;
  LevelTable& table_;
  std::vector<std::optional<std::string>> blocks_;
};

/// A level to take postings from, by one thread.
class LevelPostings {
 public:
  /// The source's database and `memory` have to live as long.
  LevelPostings(const LevelSource& source, const LevelStatistics& statistics,
                const Bm25& parameters, LevelMemory& memory, LengthSource lengths);
  LevelPostings(const LevelPostings&) = delete;
  LevelPostings& operator=(const LevelPostings&) = delete;

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] const LevelStatistics& statistics() const { return statistics_; }
  [[nodiscard]] const Bm25& parameters() const { return parameters_; }
  [[nodiscard]] DocumentNumber last() const { return last_; }
  /// Whether all bounds are exact but for rounding.
  [[nodiscard]] bool has_lengths() const { return lengths_ != nullptr; }
  /// Whether they are close, though not all lengths are at hand.
  [[nodiscard]] bool has_floors() const { return floors_ && floors_->are_known(); }
  /// Whether the length of a document is at hand, so that its bound is exact but for rounding.
  [[nodiscard]] bool has_length(DocumentNumber document) const;
  [[nodiscard]] double length(DocumentNumber document) const;

  /// Of a term, or of a window as one (window_term): the documents that it is true of.
  [[nodiscard]] std::shared_ptr<const Postings> postings(const std::string& term) const;
  /// Of several terms that count as one: `holders` is what Xapian takes a group of synonyms to
  /// have.
  [[nodiscard]] std::shared_ptr<const Postings> postings(
      const std::vector<std::string>& terms) const;

  /// Whether the postings of `terms`, which the next query will not need, are better looked up for
  /// `count` documents than decoded.
  [[nodiscard]] bool are_looked_up(const std::vector<std::string>& terms, std::size_t count) const;
  /// The same of several terms with those of ascending `documents` alone, looked up one by one;
  /// `holders` and `all_holders` are those of all.
  [[nodiscard]] std::shared_ptr<const Postings> postings_among(
      const std::vector<DocumentNumber>& documents, const std::vector<std::string>& terms) const;

  /// What share of the weight each of the documents earns (bm25_part), at most: it is exact but for
  /// rounding where the lengths are known, else that of a document as short as its floor, or as the
  /// shortest of all.
  [[nodiscard]] const std::vector<float>& bounds(const Postings& postings) const;
  /// The dates of documents, by their numbers.
  [[nodiscard]] std::shared_ptr<const LevelMemory::Dates> dates() const {
    return memory_.dates(source_);
  }
  /// Every document there is.
  [[nodiscard]] DocumentSet all() const;
  /// How many documents hold any of `terms`.
  [[nodiscard]] std::size_t holders_of_any(const std::vector<std::string>& terms) const;

  /// Takes from ascending numbers those that hold any of `terms`.
  void remove_holders(const std::vector<std::string>& terms,
                      std::vector<DocumentNumber>& documents) const;

 private:
  [[nodiscard]] Postings decoded(const std::string& term) const;
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
  mutable LevelTable table_;
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
