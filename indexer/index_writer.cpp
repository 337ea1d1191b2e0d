// SPDX-License-Identifier: GPL-2.0-or-later
// The writer over Xapian's write API: two databases, one commit number.
#include "indexer/index_writer.h"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

#include "common/analysis/analyzer.h"
#include "common/error.h"
#include "common/index/document.h"
#include "common/index/field_words.h"
#include "common/index/folder.h"
#include "common/index/reader.h"
#include "common/index/vocabulary.h"
#include "indexer/entries.h"
#include "indexer/source_state.h"

namespace dateline {
namespace {

struct IdHash {
  std::size_t operator()(const ArticleId& id) const { return low64(id); }
};

std::string id_bytes(const ArticleId& id) { return hash_term("", id); }

bool before(const SourceRef& a, const SourceRef& b) {
  if (a.path != b.path) return a.path < b.path;
  return (a.record ? a.record->number : 0) < (b.record ? b.record->number : 0);
}

}  // namespace

struct IndexWriter::State {
  std::filesystem::path folder;
  std::unique_ptr<WriterLock> lock;
  Generation generation;
  bool is_current = true;  // false while a rebuilt generation is not swapped in
  Settings settings;
  Xapian::WritableDatabase passages;
  Xapian::WritableDatabase articles;
  std::unique_ptr<Analyzer> analyzer;  // to take a removed article's forms out of the vocabulary
  VocabularyChanges vocabulary;

  std::uint64_t commit_number = 0;
  std::size_t pending = 0;
  bool dirty = false;
  std::string touched;  // ids of the articles changed since the last commit

  std::string source_path;
  std::unordered_map<ArticleId, bool, IdHash> seen;  // put from the source begun
  std::vector<std::string> stale;

  void open(const Settings& wanted, bool rebuild);
  void create(const Settings& wanted);
  void open_databases(int flags);
  void begin() {
    passages.begin_transaction();
    articles.begin_transaction();
  }
  void mend();

  Xapian::docid find(const ArticleId& id) const;
  std::vector<StoredPassage> stored_passages(const ArticleId& id) const;
  void touch(const ArticleId& id) {
    touched += id_bytes(id);
    dirty = true;
  }
  void add(ArticleEntries& entries, Xapian::docid number);
  void write_article(Xapian::docid number, const StoredArticle& article, Entry* entry);
  void remove_passages(const ArticleId& id);
  bool drop_path(Xapian::docid number, const std::string& path);
  std::vector<Xapian::docid> articles_of(const std::string& path) const;
};

void IndexWriter::State::open_databases(int flags) {
  try {
    passages = Xapian::WritableDatabase(generation.passages().string(), flags);
    articles = Xapian::WritableDatabase(generation.articles().string(), flags);
  } catch (...) {
    rethrow_index_error(folder);
  }
}

void IndexWriter::State::create(const Settings& wanted) {
  settings = wanted;
  generation = new_generation(folder);
  open_databases(Xapian::DB_CREATE);
  passages.set_metadata(key::kSettings, to_json(settings));
  passages.set_metadata(key::kCommit, "0");
  articles.set_metadata(key::kCommit, "0");
  passages.commit();
  articles.commit();
}

void IndexWriter::State::open(const Settings& wanted, bool rebuild) {
  prepare_index_folder(folder);
  lock = std::make_unique<WriterLock>(folder);
  const bool exists = is_index_folder(folder);
  if (!exists || rebuild) {
    create(wanted);
    is_current = exists ? false : (make_current(folder, generation), true);
    return begin();
  }
  generation = current_generation(folder);
  {
    const IndexReader reader(folder);  // checks the schema before anything is opened for writing
    settings = reader.settings();
  }
  if (settings.language != wanted.language) {
    throw Error(
        ExitStatus::usage,
        "the index " + folder.string() + " is in " + settings.language + ", not " + wanted.language,
        "leave --language out, or build it anew with --rebuild");
  }
  if (settings.passages != wanted.passages) {
    throw Error(ExitStatus::usage,
                "the index " + folder.string() + " holds passages by " +
                    std::string(passage_mode_name(settings.passages)),
                "leave --passages out, or build it anew with --rebuild");
  }
  open_databases(Xapian::DB_OPEN);
  mend();
  begin();
}

// After a crash between the two commits, passages/ is one ahead: the articles it changed last go
// from both sides, and with them what is known of their sources, so that these are read again.
void IndexWriter::State::mend() {
  commit_number = metadata_number(passages, key::kCommit);
  if (metadata_number(articles, key::kCommit) == commit_number) return;
  begin();
  const std::string ids = passages.get_metadata(key::kTouched);
  for (std::size_t at = 0; at + 16 <= ids.size(); at += 16) {
    ArticleId id;
    std::copy_n(ids.begin() + static_cast<std::ptrdiff_t>(at), 16,
                reinterpret_cast<char*>(id.bytes.data()));
    remove_passages(id);
    const Xapian::docid number = find(id);
    if (number == 0) continue;
    const StoredArticle article = decode_article(articles.get_document(number).get_data());
    for (const SourceRef& source : article.sources) {
      articles.set_metadata(source_key(source.path), "");
    }
    articles.delete_document(number);
  }
  ++commit_number;
  passages.set_metadata(key::kTouched, "");
  vocabulary.write(passages);
  passages.set_metadata(key::kCommit, std::to_string(commit_number));
  articles.set_metadata(key::kCommit, std::to_string(commit_number));
  articles.commit_transaction();  // articles first: until passages/ follows, it is mended again
  passages.commit_transaction();
}

Xapian::docid IndexWriter::State::find(const ArticleId& id) const {
  const std::string term = article_term(id);
  const auto found = articles.postlist_begin(term);
  return found == articles.postlist_end(term) ? 0 : *found;
}

std::vector<StoredPassage> IndexWriter::State::stored_passages(const ArticleId& id) const {
  std::vector<StoredPassage> found;
  const std::string term = article_term(id);
  for (auto it = passages.postlist_begin(term); it != passages.postlist_end(term); ++it) {
    found.push_back(decode_passage(passages.get_document(*it).get_data()));
  }
  return found;
}

std::vector<Xapian::docid> IndexWriter::State::articles_of(const std::string& path) const {
  const std::string term = path_term(path);
  return {articles.postlist_begin(term), articles.postlist_end(term)};
}

void IndexWriter::State::write_article(Xapian::docid number, const StoredArticle& article,
                                       Entry* entry) {
  Xapian::Document document;
  if (entry != nullptr) {
    document = to_document(*entry);
  } else {
    document = articles.get_document(number);
    const std::vector<std::string> terms(document.termlist_begin(), document.termlist_end());
    for (const std::string& term : terms) {
      const bool of_path = term.starts_with(prefix::kPath) || term.starts_with(prefix::kPathWord);
      if (of_path) document.remove_term(term);
    }
  }
  for (const SourceRef& source : article.sources) {
    std::vector<std::string> terms{path_term(source.path)};
    append_field_terms(terms, prefix::kPathWord, source.path);
    for (const std::string& term : terms) document.add_boolean_term(term);
  }
  document.set_data(encode(article));
  articles.replace_document(number, document);
}

void IndexWriter::State::add(ArticleEntries& entries, Xapian::docid number) {
  for (Entry& passage : entries.passages) {
    passage.values.emplace_back(Slot::article, encode_number(number));
    passages.add_document(to_document(passage));
  }
  pending += entries.passages.size();
  vocabulary.add(entries.forms, 1);
  write_article(number, entries.article, &entries.article_entry);
  touch(entries.article.id);
}

void IndexWriter::State::remove_passages(const ArticleId& id) {
  const std::vector<StoredPassage> old = stored_passages(id);
  vocabulary.add(form_counts(old, *analyzer), -1);
  passages.delete_document(article_term(id));
  pending += old.size();
  touch(id);
}

// Takes `path` from an article; the article goes with its last path. Returns whether it went.
bool IndexWriter::State::drop_path(Xapian::docid number, const std::string& path) {
  StoredArticle article = decode_article(articles.get_document(number).get_data());
  const bool was_first = !article.sources.empty() && article.sources.front().path == path;
  std::erase_if(article.sources, [&](const SourceRef& source) { return source.path == path; });
  if (article.sources.empty()) {
    remove_passages(article.id);
    articles.delete_document(number);
    return true;
  }
  if (was_first) stale.push_back(article.sources.front().path);
  write_article(number, article, nullptr);
  touch(article.id);
  return false;
}

IndexWriter::IndexWriter(const std::filesystem::path& folder, const Settings& wanted, bool rebuild)
    : state_(std::make_unique<State>()) {
  state_->folder = folder;
  const Language* language = find_language(wanted.language);
  if (language == nullptr) {
    throw Error(ExitStatus::usage, "there is no language " + wanted.language);
  }
  state_->analyzer = std::make_unique<Analyzer>(*language);
  state_->open(wanted, rebuild);
}

IndexWriter::~IndexWriter() {
  try {
    state_->passages.cancel_transaction();
    state_->articles.cancel_transaction();
  } catch (...) {  // nothing was begun
  }
}

const Settings& IndexWriter::settings() const { return state_->settings; }
bool IndexWriter::is_rebuilding() const { return !state_->is_current; }
std::size_t IndexWriter::pending() const { return state_->pending; }
bool IndexWriter::dirty() const { return state_->dirty; }
std::size_t IndexWriter::articles() const { return state_->articles.get_doccount(); }
std::size_t IndexWriter::passages() const { return state_->passages.get_doccount(); }

std::optional<SourceState> IndexWriter::source(const std::string& path) const {
  const std::string data = state_->articles.get_metadata(source_key(path));
  if (data.empty()) return std::nullopt;
  return decode_state(data);
}

std::vector<std::string> IndexWriter::sources() const {
  std::vector<std::string> paths;
  const std::string begin(key::kSource);
  for (auto it = state_->articles.metadata_keys_begin(begin);
       it != state_->articles.metadata_keys_end(begin); ++it) {
    paths.push_back(source_path(*it, state_->articles.get_metadata(*it)));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::size_t IndexWriter::articles_from(const std::string& path) const {
  return state_->articles.get_termfreq(path_term(path));
}

void IndexWriter::begin_source(const std::string& path) {
  state_->source_path = path;
  state_->seen.clear();
}

PutResult IndexWriter::put(ArticleEntries&& entries) {
  State& state = *state_;
  const SourceRef ref = entries.article.sources.front();
  const Xapian::docid number = state.find(entries.article.id);
  if (number == 0) {
    state.seen.emplace(entries.article.id, true);
    state.add(entries, state.articles.get_lastdocid() + 1);
    return PutResult::added;
  }
  StoredArticle stored = decode_article(state.articles.get_document(number).get_data());
  const bool same_content = stored.fingerprint == entries.article.fingerprint;
  const bool seen_before = state.seen.contains(stored.id);
  const bool from_here = stored.sources.front().path == ref.path;
  const bool named_by_record = ref.record && !ref.record->id.empty();
  if (!same_content && named_by_record && (seen_before || !from_here)) {
    // Two records of one id with different texts: both are kept.
    const std::string key = hex(entries.article.id) + std::to_string(entries.article.fingerprint);
    change_id(entries, hash128(key));
    const PutResult result = put(std::move(entries));
    return result == PutResult::added ? PutResult::renamed : result;
  }
  state.seen.emplace(stored.id, true);
  std::vector<SourceRef> sources = stored.sources;
  std::erase_if(sources, [&](const SourceRef& source) {
    return source.path == ref.path && !seen_before;  // what an earlier run noted of this file
  });
  if (std::find(sources.begin(), sources.end(), ref) == sources.end()) sources.push_back(ref);
  std::sort(sources.begin(), sources.end(), before);
  const bool is_first = sources.front() == ref;
  if (same_content && sources == stored.sources) return PutResult::unchanged;
  entries.article.sources = sources;
  const PutResult result = from_here && !seen_before ? PutResult::replaced : PutResult::duplicate;
  if (same_content || !is_first) {
    stored.sources = sources;
    state.write_article(number, stored, nullptr);
    state.touch(stored.id);
  } else {
    for (const SourceRef& source : sources) {  // they may still hold the record's old text
      if (named_by_record && source.path != ref.path) state.stale.push_back(source.path);
    }
    state.remove_passages(stored.id);
    state.add(entries, number);
  }
  return result;
}

std::size_t IndexWriter::end_source(const SourceState& source) {
  State& state = *state_;
  std::size_t removed = 0;
  for (const Xapian::docid number : state.articles_of(state.source_path)) {
    const ArticleId id = decode_article(state.articles.get_document(number).get_data()).id;
    if (!state.seen.contains(id) && state.drop_path(number, state.source_path)) ++removed;
  }
  touch_source(state.source_path, source);
  state.seen.clear();
  return removed;
}

void IndexWriter::touch_source(const std::string& path, const SourceState& source) {
  const std::optional<SourceState> known = this->source(path);
  SourceState comparable = source;
  if (known) comparable.read_at = known->read_at;
  if (known && *known == comparable && known->read_at - known->modified > kRacyNanoseconds) return;
  state_->articles.set_metadata(source_key(path), encode_state(source, path));
  state_->dirty = true;
}

std::size_t IndexWriter::remove_source(const std::string& path) {
  State& state = *state_;
  std::size_t removed = 0;
  for (const Xapian::docid number : state.articles_of(path)) {
    if (state.drop_path(number, path)) ++removed;
  }
  state.articles.set_metadata(source_key(path), "");
  state.dirty = true;
  return removed;
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
  state.vocabulary.write(state.passages);
  const std::string number = std::to_string(++state.commit_number);
  state.passages.set_metadata(key::kTouched, state.touched);
  state.passages.set_metadata(key::kCommit, number);
  state.articles.set_metadata(key::kCommit, number);
  state.passages.commit_transaction();
  state.articles.commit_transaction();
  state.begin();
  state.touched.clear();
  state.pending = 0;
  state.dirty = false;
}

void IndexWriter::finish() {
  commit();
  if (state_->is_current) return;
  make_current(state_->folder, state_->generation);
  state_->is_current = true;
}

}  // namespace dateline
