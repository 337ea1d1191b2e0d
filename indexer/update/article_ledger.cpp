// SPDX-License-Identifier: GPL-2.0-or-later
// Articles by id and by file, of the segments and of the run.
#include "indexer/update/article_ledger.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/bytes.h"
#include "common/index/document.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/run/entries.h"
#include "indexer/run/put_plan.h"

namespace dateline {
namespace {

std::vector<Passage> texts_of(std::vector<StoredPassage>&& stored) {
  std::vector<Passage> passages;
  for (StoredPassage& each : stored) passages.push_back(std::move(each.passage));
  return passages;
}

// The passages of each article of a segment, in order, by the numbers of their documents.
std::vector<std::vector<Xapian::docid>> passages_by_article(const SegmentReader& segment) {
  std::vector<std::vector<Xapian::docid>> passages(std::size_t{segment.articles().get_lastdocid()} +
                                                   1);
  const auto slot = static_cast<Xapian::valueno>(Slot::article);
  const Xapian::Database& database = segment.passages();
  for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
    const std::uint32_t article = decode_number(*it);
    if (article >= passages.size()) ByteReader::fail();
    passages[article].push_back(it.get_docid());
  }
  return passages;
}

}  // namespace

ArticleLedger::ArticleLedger(const IndexReader* base, const Settings& settings,
                             std::filesystem::path spool)
    : base_(base),
      has_lines_(settings.passages == PassageMode::paragraphs),
      gathered_(std::move(spool)) {
  if (base == nullptr) return;
  changes_.resize(base->segments().size());
  rezoned_.resize(base->segments().size());
  articles_ = base->article_count();
  passages_ = base->passage_count();
}

bool ArticleLedger::is_gone(std::size_t segment, std::uint32_t number) const {
  const auto found = changes_[segment].find(number);
  return found != changes_[segment].end() && found->second.is_gone;
}

std::optional<ArticleLedger::Place> ArticleLedger::find(const ArticleId& id) const {
  if (const auto found = numbers_.find(id); found != numbers_.end()) {
    return Place{true, 0, found->second};
  }
  for (std::size_t i = 0; i < segments(); ++i) {
    const std::uint32_t number = segment(i).find(id);
    if (number != 0 && !is_gone(i, number)) return Place{false, i, number};
  }
  return std::nullopt;
}

// With the sources it had first.
StoredArticle ArticleLedger::before_changes(const Place& place) {
  return place.is_new ? gathered_.added(place.number)
                      : segment(place.segment).article(place.number);
}

// nullptr if it has those of before_changes().
SourceSet* ArticleLedger::changed_sources(const Place& place) {
  if (place.is_new) return gathered_.sources(place.number);
  Changes& changes = changes_[place.segment];
  const auto changed = changes.find(place.number);
  return changed != changes.end() && changed->second.sources ? &*changed->second.sources : nullptr;
}

StoredArticle ArticleLedger::stored(const Place& place) {
  StoredArticle article = before_changes(place);
  const SourceSet* const changed = changed_sources(place);
  if (changed != nullptr) article.sources = in_order(*changed);
  return article;
}

std::optional<StoredArticle> ArticleLedger::article(const ArticleId& id) {
  const std::optional<Place> place = find(id);
  return place ? std::optional(stored(*place)) : std::nullopt;
}

// Articles of segments that have a path now may have got it in this run.
std::vector<ArticleLedger::Place> ArticleLedger::places_of(const std::string& path) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < segments(); ++i) {
    std::vector<std::uint32_t> numbers;
    const Xapian::Database& articles = segment(i).articles();
    const std::string term = path_term(path);
    for (auto it = articles.postlist_begin(term); it != articles.postlist_end(term); ++it) {
      const auto change = changes_[i].find(*it);
      const bool as_it_was = change == changes_[i].end();
      if (as_it_was || (!change->second.is_gone && !change->second.sources)) numbers.push_back(*it);
    }
    for (const auto& [number, change] : changes_[i]) {
      if (!change.is_gone && change.sources && change.sources->contains(std::string_view(path))) {
        numbers.push_back(number);
      }
    }
    std::sort(numbers.begin(), numbers.end());
    for (const std::uint32_t number : numbers) places.push_back({false, i, number});
  }
  if (const auto found = new_of_path_.find(path); found != new_of_path_.end()) {
    std::vector<std::uint32_t> numbers(found->second.begin(), found->second.end());
    std::sort(numbers.begin(), numbers.end());
    for (const std::uint32_t number : numbers) places.push_back({true, 0, number});
  }
  return places;
}

std::size_t ArticleLedger::articles_from(const std::string& path) { return places_of(path).size(); }

void ArticleLedger::begin_source(const std::string& path) {
  source_path_ = path;
  seen_.clear();
  was_read_before_ = base_ != nullptr || new_of_path_.contains(path);
}

void ArticleLedger::add(ReadArticle&& read) {
  const std::uint32_t number = gathered_.add(read);
  numbers_[read.article.id] = number;
  for (const SourceRef& source : read.article.sources) new_of_path_[source.path].insert(number);
  repetition_.add(number, read);
  ++articles_;
  passages_ += read.article.passages;
  is_changed_ = true;
}

SourceSet& ArticleLedger::set_sources(const Place& place, SourceSet sources) {
  is_changed_ = true;
  if (place.is_new) return gathered_.set_sources(place.number, std::move(sources));
  return changes_[place.segment][place.number].sources.emplace(std::move(sources));
}

void ArticleLedger::note(const Place& place, SourceSet& sources, const SourceRef& source,
                         bool seen_before) {
  note_source(sources, source, seen_before);
  if (place.is_new) new_of_path_[source.path].insert(place.number);
}

void ArticleLedger::remove(const Place& place, const StoredArticle& article) {
  is_changed_ = true;
  --articles_;
  if (place.is_new) {
    passages_ -= gathered_.passages_of(place.number);
    for (const SourceRef& source : article.sources) new_of_path_[source.path].erase(place.number);
    gathered_.remove(place.number);
    numbers_.erase(article.id);
    return;
  }
  passages_ -= article.passages;
  changes_[place.segment][place.number] = {true, std::nullopt};
  if (has_lines_) {
    repetition_.touch(repeatable_lines(texts_of(segment(place.segment).passages_of(article.id))));
  }
}

PutResult ArticleLedger::put(ReadArticle&& read) {
  const std::optional<Place> place = find(read.article.id);
  if (!place) {
    seen_.emplace(read.article.id, read.article.fingerprint);
    add(std::move(read));
    return PutResult::added;
  }
  // An article that repeats thousands of times is read once and its sources are never copied.
  const auto seen = seen_.find(read.article.id);
  const bool seen_before = seen != seen_.end();
  SourceSet* sources = changed_sources(*place);
  const StoredArticle known =
      seen_before && sources != nullptr ? StoredArticle{} : before_changes(*place);
  SourceSet unchanged = sources == nullptr ? source_set(known.sources) : SourceSet{};
  const std::uint64_t fingerprint = seen_before ? seen->second : known.fingerprint;
  const PutPlan plan =
      plan_put(fingerprint, sources == nullptr ? unchanged : *sources, read.article, seen_before);
  if (plan.keep_both) {  // two records of one id with different texts
    read.article.id = other_id(read.article);
    change_id(read.records, read.article.id);
    const PutResult result = put(std::move(read));
    return result == PutResult::added ? PutResult::renamed : result;
  }
  seen_[read.article.id] = plan.new_text ? read.article.fingerprint : fingerprint;
  if (plan.result == PutResult::unchanged) return plan.result;
  if (plan.new_text) {
    replace(*place, std::move(read), sources == nullptr ? std::move(unchanged) : *sources,
            seen_before);
    return plan.result;
  }
  if (sources == nullptr) sources = &set_sources(*place, std::move(unchanged));
  note(*place, *sources, read.article.sources.front(), seen_before);
  return plan.result;
}

// The article has this text from now on.
void ArticleLedger::replace(const Place& place, ReadArticle&& read, SourceSet sources,
                            bool seen_before) {
  const SourceRef ref = read.article.sources.front();
  note_source(sources, ref, seen_before);
  const bool is_named_by_record = ref.record && !ref.record->id.empty();
  for (const SourceRef& source : sources) {  // they may still hold the record's old text
    if (is_named_by_record && source.path != ref.path) stale_.push_back(source.path);
  }
  remove(place, stored(place));
  read.article.sources = in_order(sources);
  add(std::move(read));
}

// Takes a path from its articles, or from those that were not seen in it; an article goes with its
// last path.
std::size_t ArticleLedger::drop_path(const std::string& path, bool keep_seen) {
  std::size_t gone = 0;
  for (const Place& place : places_of(path)) {
    StoredArticle article = before_changes(place);
    if (keep_seen && seen_.contains(article.id)) continue;
    SourceSet* sources = changed_sources(place);
    if (sources == nullptr) sources = &set_sources(place, source_set(article.sources));
    const bool was_first = sources->begin()->path == path;
    if (was_first && sources->rbegin()->path == path) {
      article.sources = in_order(*sources);
      remove(place, article);
      if (removed_) removed_(article);
      ++gone;
      continue;
    }
    remove_path(*sources, path);
    if (place.is_new) new_of_path_[path].erase(place.number);
    if (was_first) stale_.push_back(sources->begin()->path);
    is_changed_ = true;
  }
  return gone;
}

std::size_t ArticleLedger::end_source() {
  const bool is_stream = source_path_ == kStandardInput;  // holds other articles every time
  const std::size_t gone = was_read_before_ && !is_stream ? drop_path(source_path_, true) : 0;
  new_of_path_.try_emplace(source_path_);
  seen_.clear();
  return gone;
}

std::size_t ArticleLedger::remove_source(const std::string& path) { return drop_path(path, false); }

bool ArticleLedger::remove_article(const ArticleId& id) {
  const std::optional<Place> place = find(id);
  if (!place) return false;
  remove(*place, stored(*place));
  return true;
}

std::vector<std::string> ArticleLedger::take_stale_sources() {
  std::vector<std::string> stale;
  stale.swap(stale_);
  std::sort(stale.begin(), stale.end());
  stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
  return stale;
}

LineSet ArticleLedger::settle_lines(LineSet repeated) {
  const auto count_older = [this](LineKey line, std::size_t new_holders, LineCount& count) {
    const std::string term = line_term(line);
    std::size_t holders = new_holders;
    for (std::size_t i = 0; i < segments(); ++i) {
      holders += segment(i).articles().get_termfreq(term);
    }
    if (holders < kFewestRepeats) return;
    for (std::size_t i = 0; i < segments(); ++i) {
      const Xapian::Database& articles = segment(i).articles();
      const auto end = articles.postlist_end(term);
      for (auto it = articles.postlist_begin(term); it != end && !count.is_repeated(); ++it) {
        if (is_gone(i, *it)) continue;
        const StoredArticle article = segment(i).article(*it);
        count.add(article.metadata.outlet, article.story);
      }
    }
  };
  Repetition::Settled settled = repetition_.settle(
      std::move(repeated),
      {[this](std::uint32_t number) { return gathered_.is_alive(number); }, count_older});
  for (const LineKey line : settled.changed) {
    for (std::size_t i = 0; i < segments(); ++i) {
      if (rezoned_[i]) continue;
      const Xapian::Database& articles = segment(i).articles();
      const std::string term = line_term(line);
      const auto end = articles.postlist_end(term);
      rezoned_[i] = std::any_of(articles.postlist_begin(term), end,
                                [&](std::uint32_t number) { return !is_gone(i, number); });
    }
  }
  return std::move(settled.repeated);
}

std::vector<bool> ArticleLedger::rewritten() const {
  std::vector<bool> rewritten = rezoned_;
  for (std::size_t i = 0; i < segments(); ++i) rewritten[i] = rewritten[i] || !changes_[i].empty();
  return rewritten;
}

std::uint64_t ArticleLedger::gathered_passages() const {
  std::uint64_t passages = 0;
  for (std::size_t i = 0; i < gathered_.size(); ++i) {
    if (gathered_.is_alive(i)) passages += gathered_.passages_of(i);
  }
  return passages;
}

void ArticleLedger::move(std::size_t number) {
  const SegmentReader& from = segment(number);
  const auto passages = passages_by_article(from);
  from.for_each_article([&](std::uint32_t article, const StoredArticle&) {
    if (is_gone(number, article)) return;
    ReadArticle read;
    read.article = stored({false, number, article});
    ByteWriter records;
    std::vector<Passage> texts;
    for (const Xapian::docid passage : passages[article]) {
      const std::string record = from.record_in(from.passages().get_document(passage));
      records.text(record);
      if (has_lines_) texts.push_back(decode_passage(record).passage);
    }
    read.records = records.take();
    const bool has_zones = std::any_of(texts.begin(), texts.end(), [](const Passage& passage) {
      return passage.alone.has_value();
    });
    if (has_lines_) read.lines = repeatable_lines(texts);
    gathered_.add(read, has_zones);
  });
}

}  // namespace dateline
