// SPDX-License-Identifier: GPL-2.0-or-later
// Fills the caches.
#include "searcher/index/index_memory.h"

#include <xapian.h>

#include <algorithm>
#include <numeric>

#include "common/index/document.h"
#include "common/index/schema.h"

namespace dateline {

Families::Families(const CombinedIndex& index)
    : articles_(std::size_t{index.passages().get_lastdocid()} + 1) {
  for_each_value(passage_source(index), Slot::article,
                 [&](DocumentNumber passage, std::string_view value) {
                   articles_[passage] = index.article_number(passage, decode_number(value));
                 });
  // A counting sort: the number of passages of each article, then where each article begins.
  const DocumentNumber last = *std::max_element(articles_.begin(), articles_.end());
  ends_.resize(std::size_t{last} + 1);
  for (const DocumentNumber article : articles_) ++ends_[article];
  std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), std::size_t{0});
  passages_.resize(articles_.size());
  for (std::size_t passage = 0; passage < articles_.size(); ++passage) {
    passages_[ends_[articles_[passage]]++] = static_cast<DocumentNumber>(passage);
  }
}

std::span<const DocumentNumber> Families::passages_of(DocumentNumber article) const {
  if (article == 0 || article >= ends_.size()) return {};
  const std::size_t begin = ends_[article - 1];
  return std::span(passages_).subspan(begin, ends_[article] - begin);
}

std::shared_ptr<const Families> IndexMemory::families(const CombinedIndex& index) {
  const std::lock_guard lock(mutex_);
  if (!families_) families_ = std::make_shared<Families>(index);
  return families_;
}

std::shared_ptr<const std::vector<FormTable>> IndexMemory::forms(const CombinedIndex& index) {
  const std::lock_guard lock(mutex_);
  if (forms_) return forms_;
  auto forms = std::make_shared<std::vector<FormTable>>();
  for (const auto& segment : index.segments()) forms->emplace_back(segment->passages());
  forms_ = std::move(forms);
  return forms_;
}

std::shared_ptr<IndexMemory> SharedMemory::of(const std::string& commit) {
  const std::lock_guard lock(mutex_);
  if (!memory_ || commit != commit_) {
    memory_ = std::make_shared<IndexMemory>();
    commit_ = commit;
  }
  return memory_;
}

Levels::Levels(const CombinedIndex& index, std::shared_ptr<IndexMemory> kept, LengthSource lengths)
    : memory(std::move(kept)),
      passages(passage_source(index), index.passage_level(), index.passage_bm25(), memory->passages,
               lengths),
      articles(article_source(index), index.article_level(), index.settings().article_weight,
               memory->articles, lengths) {
  if (lengths == LengthSource::memory) families = memory->families(index);
}

}  // namespace dateline
