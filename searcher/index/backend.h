// SPDX-License-Identifier: GPL-2.0-or-later
// How an index is read: from files of this machine, or through Xapian's servers.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/term_freqs.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// The values of one slot of passages, read by ascending number.
class SlotValues {
 public:
  SlotValues() = default;
  virtual ~SlotValues() = default;
  SlotValues(const SlotValues&) = delete;
  SlotValues& operator=(const SlotValues&) = delete;

  /// Empty if the passage has no value. Numbers ascend from call to call.
  [[nodiscard]] virtual std::string of(DocumentNumber passage) = 0;
};

/// Which ways of reading an index are open or worth taking.
struct ReadingPolicy {
  /// Whether posting lists and slots may be read whole, at the cost of a scan of a file. A server
  /// would send every entry.
  bool scans_postings = true;
  /// Whether posting sources of ours run. A server has none of our code: a query for it consists
  /// of terms and ranges of values.
  bool runs_sources = true;
  /// Whether a document's text, words and values arrive in one reply, so that reading its text too
  /// costs nothing.
  bool sends_whole_documents = false;
  /// Whether looking up one term takes a round trip, so that many are worth one request.
  bool waits_for_lookups = false;
  /// Whether there are connections, on which replies to a failed request may still arrive.
  bool has_connections = false;
};

/// The reads that differ between folders and servers. All backends give the same answers, except
/// for `sample`.
class IndexBackend {
 public:
  explicit IndexBackend(const ReadingPolicy& policy) : policy_(policy) {}
  virtual ~IndexBackend() = default;
  IndexBackend(const IndexBackend&) = delete;
  IndexBackend& operator=(const IndexBackend&) = delete;

  [[nodiscard]] const ReadingPolicy& policy() const { return policy_; }

  /// The values of existing passages, for a few of them; and of all passages that match `query`.
  [[nodiscard]] virtual std::unique_ptr<SlotValues> values(Slot slot) const = 0;
  [[nodiscard]] virtual std::unique_ptr<SlotValues> values_of_matches(
      Slot slot, const Xapian::Query& query) const = 0;
  /// The frequencies of each of `groups` in each of `articles`, which ascend by number.
  [[nodiscard]] virtual TermFreqs article_freqs(const std::vector<SynonymGroup>& groups,
                                                const std::vector<ArticleKey>& articles) const = 0;
  /// The document frequencies of terms among passages.
  [[nodiscard]] virtual std::vector<double> doc_freqs(
      const std::vector<std::string>& terms) const = 0;
  /// At most `most` passages with a term, ascending: spread evenly over all numbers, or from a
  /// server the first.
  [[nodiscard]] virtual std::vector<DocumentNumber> sample(const std::string& term,
                                                           std::size_t most) const = 0;

 private:
  ReadingPolicy policy_;
};

/// The backend for indexes in folders, and the one for indexes of which a server has at least one.
/// `index` must outlive both.
[[nodiscard]] std::unique_ptr<const IndexBackend> folder_backend(const CombinedIndex& index);
[[nodiscard]] std::unique_ptr<const IndexBackend> served_backend(const CombinedIndex& index);

}  // namespace dateline
