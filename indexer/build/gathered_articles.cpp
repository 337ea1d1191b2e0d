// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in the order of the spool.
#include "indexer/build/gathered_articles.h"

namespace dateline {

std::uint32_t GatheredArticles::add(const ReadArticle& read, bool has_zones) {
  known_.push_back({low64(read.article.id), read.article.passages, true, has_zones});
  spool_.add(read);
  return static_cast<std::uint32_t>(known_.size() - 1);
}

StoredArticle GatheredArticles::added(std::uint32_t number) {
  spool_.flush();
  return spool_.article(number);
}

SourceSet* GatheredArticles::sources(std::uint32_t number) {
  const auto changed = sources_.find(number);
  return changed == sources_.end() ? nullptr : &changed->second;
}

void GatheredArticles::remove(std::uint32_t number) {
  known_[number].alive = false;
  sources_.erase(number);
}

void GatheredArticles::complete(std::size_t number, StoredArticle& article) const {
  const auto changed = sources_.find(static_cast<std::uint32_t>(number));
  if (changed != sources_.end()) article.sources = in_order(changed->second);
}

const ArticleSpool& GatheredArticles::spool() {
  spool_.flush();
  return spool_;
}

}  // namespace dateline
