// SPDX-License-Identifier: GPL-2.0-or-later
// Deciding by the articles that hold a line's term.
#include "indexer/update/repetition.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/bytes.h"
#include "common/index/stored.h"
#include "indexer/update/index_databases.h"

namespace dateline {
namespace {

bool is_repeated(IndexDatabases& databases, LineKey line) {
  const Xapian::Database& articles = databases.articles();
  const std::string term = line_term(line);
  if (articles.get_termfreq(term) < kFewestRepeats) return false;
  LineCount count;
  const auto end = articles.postlist_end(term);
  for (auto it = articles.postlist_begin(term); it != end && !count.is_repeated(); ++it) {
    const StoredArticle article = databases.article(*it);
    count.add(article.metadata.outlet, article.story);
  }
  return count.is_repeated();
}

}  // namespace

std::string encode_lines(const LineSet& lines) {
  std::vector<LineKey> sorted(lines.begin(), lines.end());
  std::sort(sorted.begin(), sorted.end());
  ByteWriter out;
  LineKey last = 0;
  for (const LineKey line : sorted) {
    out.number(line - last);
    last = line;
  }
  return out.take();
}

void Repetition::load(const Xapian::Database& articles) {
  const std::string data = articles.get_metadata(key::kRepeated);
  ByteReader in(data);
  auto lines = std::make_shared<RepeatedLines>();
  LineKey line = 0;
  while (!in.rest().empty()) lines->lines.insert(line += in.number());
  if (!lines->lines.empty()) lines->version = 1;
  const std::lock_guard lock(mutex_);
  lines_ = std::move(lines);
}

std::shared_ptr<const RepeatedLines> Repetition::lines() const {
  const std::lock_guard lock(mutex_);
  return lines_;
}

void Repetition::touch(std::span<const LineKey> lines, bool added) {
  const std::shared_ptr<const RepeatedLines> repeated = this->lines();
  for (const LineKey line : lines) {
    // One article more makes no line less repeated.
    if (!added || !repeated->lines.contains(line)) touched_.push_back(line);
  }
}

std::vector<std::uint32_t> Repetition::settle(IndexDatabases& databases) {
  const Xapian::Database& articles = databases.articles();
  if (is_due()) due_ = std::min(2 * due_, kLastDue);
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  auto lines = std::make_shared<RepeatedLines>(*this->lines());
  std::vector<std::uint32_t> holders;
  bool changed = false;
  for (const LineKey line : touched_) {
    const bool repeated = is_repeated(databases, line);
    if (repeated == lines->lines.contains(line)) continue;
    if (repeated) {
      lines->lines.insert(line);
    } else {
      lines->lines.erase(line);
    }
    changed = true;
    const std::string term = line_term(line);
    holders.insert(holders.end(), articles.postlist_begin(term), articles.postlist_end(term));
  }
  touched_.clear();
  if (!changed) return holders;
  changed_ = true;
  ++lines->version;
  {
    const std::lock_guard lock(mutex_);
    lines_ = std::move(lines);
  }
  std::sort(holders.begin(), holders.end());
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  return holders;
}

void Repetition::write(Xapian::WritableDatabase& articles) {
  if (!changed_) return;
  articles.set_metadata(key::kRepeated, encode_lines(lines()->lines));
  changed_ = false;
}

}  // namespace dateline
