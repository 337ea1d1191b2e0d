// SPDX-License-Identifier: GPL-2.0-or-later
// Reads indexes in folders: skips through posting lists and streams of values.
#include <xapian.h>

#include <algorithm>

#include "searcher/index/backend.h"

namespace dateline {
namespace {

class StreamedValues : public SlotValues {
 public:
  StreamedValues(const Xapian::Database& database, Xapian::valueno slot)
      : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}
  std::string of(DocumentNumber passage) override {
    if (at_ != end_) at_.skip_to(passage);
    return at_ != end_ && at_.get_docid() == passage ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

class FolderBackend : public IndexBackend {
 public:
  explicit FolderBackend(const CombinedIndex& index) : IndexBackend({}), index_(index) {}

  std::unique_ptr<SlotValues> values(Slot slot) const override {
    return std::make_unique<StreamedValues>(index_.passages(), static_cast<Xapian::valueno>(slot));
  }
  std::unique_ptr<SlotValues> values_of_matches(Slot slot, const Xapian::Query&) const override {
    return values(slot);
  }
  TermFreqs article_freqs(const std::vector<SynonymGroup>& groups,
                          const std::vector<ArticleKey>& articles) const override;
  std::vector<double> doc_freqs(const std::vector<std::string>& terms) const override;
  std::vector<DocumentNumber> sample(const std::string& term, std::size_t most) const override;

 private:
  const CombinedIndex& index_;
};

TermFreqs FolderBackend::article_freqs(const std::vector<SynonymGroup>& groups,
                                       const std::vector<ArticleKey>& articles) const {
  TermFreqs found;
  for (const SynonymGroup& group : groups) {
    std::vector<TermFreq>& freqs = found.emplace_back(articles.size());
    for (const std::string& stem : group) {
      auto posting = index_.articles().postlist_begin(stem);
      const auto end = index_.articles().postlist_end(stem);
      for (std::size_t i = 0; i < articles.size() && posting != end; ++i) {
        posting.skip_to(articles[i].number);
        if (posting == end) break;
        if (*posting != articles[i].number) continue;
        freqs[i].count += posting.get_wdf();
        freqs[i].length = posting.get_doclength();
      }
    }
  }
  return found;
}

std::vector<double> FolderBackend::doc_freqs(const std::vector<std::string>& terms) const {
  std::vector<double> found;
  for (const std::string& term : terms) found.push_back(index_.holders_in_passages(term));
  return found;
}

std::vector<DocumentNumber> FolderBackend::sample(const std::string& term, std::size_t most) const {
  const Xapian::Database& passages = index_.passages();
  std::vector<DocumentNumber> numbers;
  const bool all = passages.get_termfreq(term) <= most;
  const double step = static_cast<double>(passages.get_lastdocid()) / static_cast<double>(most);
  auto it = passages.postlist_begin(term);
  for (std::size_t i = 0; it != passages.postlist_end(term) && (all || i < most); ++i) {
    if (!all) {
      const auto next = static_cast<Xapian::docid>(step * static_cast<double>(i)) + 1;
      it.skip_to(numbers.empty() ? next : std::max(next, numbers.back() + 1));
    }
    if (it == passages.postlist_end(term)) break;
    numbers.push_back(*it);
    if (all) ++it;
  }
  return numbers;
}

}  // namespace

std::unique_ptr<const IndexBackend> folder_backend(const CombinedIndex& index) {
  return std::make_unique<const FolderBackend>(index);
}

}  // namespace dateline
