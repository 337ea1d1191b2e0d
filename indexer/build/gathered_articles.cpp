// SPDX-License-Identifier: GPL-2.0-or-later
// Articles by id; what becomes of one that is there already is said by put_plan.cpp.
#include "indexer/build/gathered_articles.h"

#include <algorithm>
#include <set>

#include "indexer/inputs/file_stream.h"
#include "indexer/run/put_plan.h"

namespace dateline {
namespace {

std::set<std::string> paths_of(const std::vector<SourceRef>& sources) {
  std::set<std::string> paths;
  for (const SourceRef& source : sources) paths.insert(source.path);
  return paths;
}

}  // namespace

void GatheredArticles::begin_source(const std::string& path) {
  source_path_ = path;
  read_before_ = of_paths_.contains(path);
  ++source_;
}

void GatheredArticles::add(const ReadArticle& read) {
  const auto number = static_cast<std::uint32_t>(spool_.size());
  const StoredArticle& article = read.article;
  Known known;
  known.id = low64(article.id);
  known.story = article.story;
  known.passages = article.passages;
  known.seen = source_;
  known.outlet =
      outlets_.emplace(article.metadata.outlet, static_cast<std::uint32_t>(outlets_.size()))
          .first->second;
  known_.push_back(known);
  for (const LineKey line : read.lines) lines_.push_back({line, number});
  numbers_[article.id] = number;
  for (const std::string& path : paths_of(article.sources)) ++of_paths_[path];
  ++articles_;
  passages_ += article.passages;
  spool_.add(read);
}

StoredArticle GatheredArticles::stored(std::uint32_t number) {
  spool_.flush();
  const std::string bytes = spool_.read(number, number + 1);
  StoredArticle article = spool_.decode(bytes, number, number).article;
  complete(number, article);
  return article;
}

void GatheredArticles::complete(std::size_t number, StoredArticle& article) const {
  const auto changed = sources_.find(static_cast<std::uint32_t>(number));
  if (changed != sources_.end()) article.sources = changed->second;
}

void GatheredArticles::set_sources(std::uint32_t number, std::vector<SourceRef> sources) {
  for (const std::string& path : paths_of(stored(number).sources)) --of_paths_[path];
  for (const std::string& path : paths_of(sources)) ++of_paths_[path];
  sources_[number] = std::move(sources);
}

void GatheredArticles::remove(std::uint32_t number, const ArticleId& id) {
  set_sources(number, {});
  known_[number].alive = false;
  --articles_;
  passages_ -= known_[number].passages;
  numbers_.erase(id);
}

PutResult GatheredArticles::put(ReadArticle&& read) {
  const ArticleId id = read.article.id;
  const auto found = numbers_.find(id);
  if (found == numbers_.end()) {
    add(read);
    return PutResult::added;
  }
  const SourceRef ref = read.article.sources.front();
  const std::uint32_t number = found->second;
  PutPlan plan = plan_put(stored(number), read.article, known_[number].seen == source_);
  if (plan.keep_both) {  // two records of one id with different texts
    read.article.id = other_id(read.article);
    change_id(read.records, read.article.id);
    const PutResult result = put(std::move(read));
    return result == PutResult::added ? PutResult::renamed : result;
  }
  known_[number].seen = source_;
  if (plan.result == PutResult::unchanged) return plan.result;
  if (!plan.new_text) {
    set_sources(number, std::move(plan.sources));
    return plan.result;
  }
  const bool named_by_record = ref.record && !ref.record->id.empty();
  for (const SourceRef& source : plan.sources) {  // they may still hold the record's old text
    if (named_by_record && source.path != ref.path) stale_.push_back(source.path);
  }
  read.article.sources = std::move(plan.sources);
  remove(number, id);
  add(read);
  return plan.result;
}

// Takes a path from its articles, or from those that were not seen in it; an article goes with its
// last path. Only files that changed while they were read come here, so all articles are asked.
std::size_t GatheredArticles::drop_path(const std::string& path, bool keep_seen) {
  std::size_t removed = 0;
  for (std::uint32_t number = 0; number < known_.size(); ++number) {
    if (!known_[number].alive) continue;
    StoredArticle article = stored(number);
    if (keep_seen && known_[number].seen == source_) continue;
    const bool was_first = article.sources.front().path == path;
    const std::size_t gone =
        std::erase_if(article.sources, [&](const SourceRef& ref) { return ref.path == path; });
    if (gone == 0) continue;
    if (article.sources.empty()) {
      remove(number, article.id);
      ++removed;
      continue;
    }
    if (was_first) stale_.push_back(article.sources.front().path);
    set_sources(number, std::move(article.sources));
  }
  return removed;
}

std::size_t GatheredArticles::end_source() {
  const bool is_stream = source_path_ == kStandardInput;  // holds other articles every time
  const std::size_t removed = read_before_ && !is_stream ? drop_path(source_path_, true) : 0;
  of_paths_.try_emplace(source_path_);
  return removed;
}

std::size_t GatheredArticles::remove_source(const std::string& path) {
  return drop_path(path, false);
}

std::vector<std::string> GatheredArticles::take_stale_sources() {
  std::vector<std::string> stale;
  stale.swap(stale_);
  std::sort(stale.begin(), stale.end());
  stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
  return stale;
}

std::size_t GatheredArticles::articles_from(const std::string& path) const {
  const auto found = of_paths_.find(path);
  return found == of_paths_.end() ? 0 : found->second;
}

bool GatheredArticles::is_repeated(std::size_t begin, std::size_t end) const {
  LineCount count;
  for (std::size_t i = begin; i < end && !count.is_repeated(); ++i) {
    const Known& article = known_[lines_[i].article];
    // The number of an outlet's name serves as the name; without a name there is no outlet.
    const auto nameless = outlets_.find("");
    const bool named = nameless == outlets_.end() || nameless->second != article.outlet;
    count.add(named ? std::to_string(article.outlet) : std::string(), article.story);
  }
  return count.is_repeated();
}

LineSet GatheredArticles::repeated_lines() {
  std::erase_if(lines_, [this](const LineOfArticle& each) { return !known_[each.article].alive; });
  std::sort(lines_.begin(), lines_.end(), [](const LineOfArticle& a, const LineOfArticle& b) {
    return a.line != b.line ? a.line < b.line : a.article < b.article;
  });
  LineSet repeated;
  for (std::size_t begin = 0; begin < lines_.size();) {
    std::size_t end = begin;
    while (end < lines_.size() && lines_[end].line == lines_[begin].line) ++end;
    if (end - begin >= kFewestRepeats && is_repeated(begin, end)) {
      repeated.insert(lines_[begin].line);
    }
    begin = end;
  }
  std::vector<LineOfArticle>().swap(lines_);
  decltype(numbers_)().swap(numbers_);
  return repeated;
}

const ArticleSpool& GatheredArticles::spool() {
  spool_.flush();
  return spool_;
}

}  // namespace dateline
