// SPDX-License-Identifier: GPL-2.0-or-later
// The writer over Xapian's write API: two databases, one commit number.
#include "indexer/update/index_writer.h"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

#include "common/error.h"
#include "common/index/reader.h"
#include "common/index/vocabulary.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/run/entries.h"
#include "indexer/run/put_plan.h"
#include "indexer/run/source_state.h"
#include "indexer/update/index_databases.h"
#include "indexer/update/known_sources.h"
#include "indexer/update/repetition.h"

namespace dateline {
namespace {

struct IdHash {
  std::size_t operator()(const ArticleId& id) const { return low64(id); }
};

std::string id_bytes(const ArticleId& id) { return hash_term("", id); }

std::vector<Passage> texts_of(std::span<const StoredPassage> stored) {
  std::vector<Passage> passages;
  for (const StoredPassage& each : stored) passages.push_back(each.passage);
  return passages;
}

}  // namespace

struct IndexWriter::State {
  State(const std::filesystem::path& folder, const Settings& wanted, bool rebuild)
      : databases(folder, wanted, rebuild) {}

  IndexDatabases databases;
  std::unique_ptr<ArticleAnalyzer>
      analyzer;  // to take a removed article's forms out of the vocabulary
  VocabularyChanges vocabulary;
  Repetition repetition;

  std::uint64_t commit_number = 0;
  std::size_t pending = 0;
  bool dirty = false;
  std::string touched;  // ids of the articles changed since the last commit

  std::string source_path;
  std::unordered_map<ArticleId, bool, IdHash> seen;  // put from the source begun
  std::vector<std::string> stale;

  void mend();
  void touch(const ArticleId& id) {
    touched += id_bytes(id);
    dirty = true;
  }
  void add(ArticleEntries& entries, DocumentNumber number);
  void remove_passages(const ArticleId& id);
  bool drop_path(DocumentNumber number, const std::string& path);
  void settle_lines();
  void zone_anew(DocumentNumber number);
};

// After a crash between the two commits, passages/ is one ahead: the articles it changed last go
// from both sides, and with them what is known of their sources, so that these are read again.
void IndexWriter::State::mend() {
  commit_number = metadata_number(databases.passages(), key::kCommit);
  if (metadata_number(databases.articles(), key::kCommit) == commit_number) return;
  databases.begin_transactions();
  const std::string ids = databases.passages().get_metadata(key::kTouched);
  for (std::size_t at = 0; at + 16 <= ids.size(); at += 16) {
    ArticleId id;
    std::copy_n(ids.begin() + static_cast<std::ptrdiff_t>(at), 16,
                reinterpret_cast<char*>(id.bytes.data()));
    remove_passages(id);
    const DocumentNumber number = databases.find(id);
    if (number == 0) continue;
    for (const SourceRef& source : databases.article(number).sources) {
      databases.articles().set_metadata(source_key(source.path), "");
    }
    databases.remove_article(number);
  }
  settle_lines();
  repetition.write(databases.articles());
  const std::string number = std::to_string(++commit_number);
  databases.passages().set_metadata(key::kTouched, "");
  vocabulary.write(databases.passages());
  databases.passages().set_metadata(key::kCommit, number);
  databases.articles().set_metadata(key::kCommit, number);
  databases.commit_transactions(
      CommitOrder::articles_first);  // until passages/ follows, it is mended again
}

void IndexWriter::State::add(ArticleEntries& entries, DocumentNumber number) {
  for (Entry& passage : entries.passages) databases.add_passage(std::move(passage), number);
  pending += entries.passages.size();
  vocabulary.add(entries.forms, 1);
  databases.write_article(number, entries.article, &entries.article_entry);
  repetition.touch(entries.lines, true);
  touch(entries.article.id);
  if (entries.lines_version != repetition.lines()->version) zone_anew(number);
  if (repetition.is_due()) settle_lines();
}

void IndexWriter::State::remove_passages(const ArticleId& id) {
  const std::vector<StoredPassage> old = databases.passages_of(id);
  analyzer->count_forms(old);
  vocabulary.add(analyzer->take_forms(), -1);
  if (analyzer->is_full()) analyzer->forget();
  if (databases.settings().passages == PassageMode::paragraphs) {
    repetition.touch(repeatable_lines(texts_of(old)), false);
  }
  databases.remove_passages(id);
  pending += old.size();
  touch(id);
}

// Takes `path` from an article; the article goes with its last path. Returns whether it went.
bool IndexWriter::State::drop_path(DocumentNumber number, const std::string& path) {
  StoredArticle article = databases.article(number);
  const bool was_first = !article.sources.empty() && article.sources.front().path == path;
  std::erase_if(article.sources, [&](const SourceRef& source) { return source.path == path; });
  if (article.sources.empty()) {
    remove_passages(article.id);
    databases.remove_article(number);
    return true;
  }
  if (was_first) stale.push_back(article.sources.front().path);
  databases.write_article(number, article, nullptr);
  touch(article.id);
  return false;
}

// Which lines are repeated depends on all articles that there are, and what their passages are on
// these lines: what changed sides changes in every article that has it.
void IndexWriter::State::settle_lines() {
  for (const DocumentNumber number : repetition.settle(databases)) zone_anew(number);
}

void IndexWriter::State::zone_anew(DocumentNumber number) {
  StoredArticle article = databases.article(number);
  const std::vector<StoredPassage> old = databases.passages_of(article.id);
  const std::vector<Passage> texts = texts_of(old);
  std::vector<Passage> passages = with_repeated_lines(texts, repetition.lines()->lines);
  if (passages == texts) return;  // it was read with the lines known
  std::vector<LineKey> lines = repeatable_lines(texts);
  ArticleEntries entries = entries_of({std::move(article), std::move(passages), std::move(lines)},
                                      *analyzer, *repetition.lines());
  databases.remove_passages(entries.article.id);
  for (Entry& passage : entries.passages) databases.add_passage(std::move(passage), number);
  databases.write_article(number, entries.article, &entries.article_entry);
  pending += entries.passages.size();
  touch(entries.article.id);
}

IndexWriter::IndexWriter(const std::filesystem::path& folder, const Settings& wanted,
                         bool rebuild) {
  if (find_language(wanted.language) == nullptr) {
    throw Error(ExitStatus::usage, "there is no language " + wanted.language);
  }
  state_ = std::make_unique<State>(folder, wanted, rebuild);
  state_->analyzer = std::make_unique<ArticleAnalyzer>(state_->databases.settings());
  state_->repetition.load(state_->databases.articles());
  state_->mend();
  state_->databases.begin_transactions();
}

IndexWriter::~IndexWriter() {
  try {
    state_->databases.cancel_transactions();
  } catch (...) {  // nothing was begun
  }
}

const Settings& IndexWriter::settings() const { return state_->databases.settings(); }
std::shared_ptr<const RepeatedLines> IndexWriter::repeated_lines() const {
  return state_->repetition.lines();
}
bool IndexWriter::is_rebuilding() const { return !state_->databases.is_current(); }
std::size_t IndexWriter::pending() const { return state_->pending; }
bool IndexWriter::dirty() const { return state_->dirty; }
std::size_t IndexWriter::articles() const { return state_->databases.articles().get_doccount(); }
std::size_t IndexWriter::passages() const { return state_->databases.passages().get_doccount(); }

void IndexWriter::set_aliases(const Aliases& aliases) {
  state_->databases.passages().set_metadata(key::kAliases, to_text(aliases));
  state_->dirty = true;
}

std::optional<SourceState> IndexWriter::source(const std::string& path) const {
  return known_source(state_->databases.articles(), path);
}

std::vector<std::string> IndexWriter::sources() const {
  return known_sources(state_->databases.articles());
}

std::size_t IndexWriter::articles_from(const std::string& path) const {
  return state_->databases.articles().get_termfreq(path_term(path));
}

void IndexWriter::begin_source(const std::string& path) {
  state_->source_path = path;
  state_->seen.clear();
}

PutResult IndexWriter::put(ReadArticle&& read) { return put(std::move(read.entries).value()); }

PutResult IndexWriter::put(ArticleEntries&& entries) {
  State& state = *state_;
  const SourceRef ref = entries.article.sources.front();
  const DocumentNumber number = state.databases.find(entries.article.id);
  if (number == 0) {
    state.seen.emplace(entries.article.id, true);
    state.add(entries, state.databases.articles().get_lastdocid() + 1);
    return PutResult::added;
  }
  StoredArticle stored = state.databases.article(number);
  const PutPlan plan = plan_put(stored, entries.article, state.seen.contains(stored.id));
  if (plan.keep_both) {  // two records of one id with different texts
    change_id(entries, other_id(entries.article));
    const PutResult result = put(std::move(entries));
    return result == PutResult::added ? PutResult::renamed : result;
  }
  state.seen.emplace(stored.id, true);
  if (plan.result == PutResult::unchanged) return plan.result;
  const bool named_by_record = ref.record && !ref.record->id.empty();
  stored.sources = plan.sources;
  if (!plan.new_text) {
    state.databases.write_article(number, stored, nullptr);
    state.touch(stored.id);
    return plan.result;
  }
  for (const SourceRef& source : plan.sources) {  // they may still hold the record's old text
    if (named_by_record && source.path != ref.path) state.stale.push_back(source.path);
  }
  entries.article.sources = plan.sources;
  state.remove_passages(stored.id);
  state.add(entries, number);
  return plan.result;
}

std::size_t IndexWriter::end_source(const SourceState& source) {
  State& state = *state_;
  const bool is_stream = state.source_path == kStandardInput;  // holds other articles every time
  std::size_t removed = 0;
  for (const DocumentNumber number : state.databases.articles_of(state.source_path)) {
    const ArticleId id = state.databases.article(number).id;
    if (!state.seen.contains(id) && !is_stream && state.drop_path(number, state.source_path))
      ++removed;
  }
  touch_source(state.source_path, source);
  state.seen.clear();
  return removed;
}

void IndexWriter::touch_source(const std::string& path, const SourceState& source) {
  const std::optional<SourceState> known = this->source(path);
  SourceState comparable = source;
  if (known) comparable.read_at = known->read_at;
  if (known && *known == comparable && !is_racy(*known)) return;
  state_->databases.articles().set_metadata(source_key(path), encode_state(source, path));
  state_->dirty = true;
}

std::size_t IndexWriter::remove_source(const std::string& path) {
  State& state = *state_;
  std::size_t removed = 0;
  for (const DocumentNumber number : state.databases.articles_of(path)) {
    if (state.drop_path(number, path)) ++removed;
  }
  state.databases.articles().set_metadata(source_key(path), "");
  state.dirty = true;
  return removed;
}

bool IndexWriter::remove_article(const ArticleId& id) {
  State& state = *state_;
  const DocumentNumber number = state.databases.find(id);
  if (number == 0) return false;
  state.remove_passages(id);
  state.databases.remove_article(number);
  return true;
}

std::vector<std::string> IndexWriter::take_stale_sources() {
  std::vector<std::string> stale;
  stale.swap(state_->stale);
  std::sort(stale.begin(), stale.end());
  stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
  return stale;
}

void IndexWriter::commit() {
  State& state = *state_;
  if (!state.dirty) return;
  state.settle_lines();
  state.repetition.write(state.databases.articles());
  state.vocabulary.write(state.databases.passages());
  const std::string number = std::to_string(++state.commit_number);
  state.databases.passages().set_metadata(key::kTouched, state.touched);
  state.databases.passages().set_metadata(key::kCommit, number);
  state.databases.articles().set_metadata(key::kCommit, number);
  state.databases.commit_transactions(CommitOrder::passages_first);
  state.databases.begin_transactions();
  state.touched.clear();
  state.pending = 0;
  state.dirty = false;
}

void IndexWriter::finish() {
  commit();
  if (!state_->databases.is_current()) state_->databases.make_current();
}

}  // namespace dateline
