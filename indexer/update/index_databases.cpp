// SPDX-License-Identifier: GPL-2.0-or-later
// Opening both databases, and single documents through Xapian's write API.
#include "indexer/update/index_databases.h"

#include <xapian.h>

#include <atomic>

#include "common/error.h"
#include "common/index/document.h"
#include "common/index/field_words.h"
#include "common/index/length_floors.h"
#include "common/index/reader.h"
#include "indexer/io/run_threads.h"
#include "indexer/update/add_term_lists.h"

namespace dateline {
namespace {

// For lists of terms that are made, of each database.
constexpr std::size_t kListMemory = std::size_t{150} << 20U;

// Adds what is stored of an article, and where it is from.
void complete(Xapian::Document& document, const StoredArticle& article, RecordPacker& records) {
  for (const SourceRef& source : article.sources) {
    std::vector<std::string> terms{path_term(source.path)};
    append_field_terms(terms, prefix::kPathWord, source.path);
    for (const std::string& term : terms) document.add_boolean_term(term);
  }
  document.set_data(records.packed(encode(article)));
}

std::uint32_t length_of(const Xapian::Document& document) {
  std::uint32_t length = 0;
  for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
    length += it.get_wdf();
  }
  return length;
}

// Has `database` remember the floors of these lengths.
void write_floors(std::map<DocumentNumber, std::uint32_t>& lengths, const LengthScale& scale,
                  Xapian::WritableDatabase& database) {
  for (auto it = lengths.begin(); it != lengths.end();) {
    const std::uint32_t block = it->first / kFloorBlock;
    std::string codes = database.get_metadata(floor_key(block));
    for (; it != lengths.end() && it->first / kFloorBlock == block; ++it) {
      const std::size_t place = it->first % kFloorBlock;
      if (codes.size() <= place) codes.resize(place + 1);
      codes[place] = static_cast<char>(scale.code(it->second));
    }
    database.set_metadata(floor_key(block), codes);
  }
  lengths.clear();
}

}  // namespace

Xapian::Document passage_document(Entry&& passage, DocumentNumber article, RecordPacker& records) {
  passage.values.emplace_back(Slot::article, encode_number(article));
  return to_document(passage, records);
}

Xapian::Document article_document(const StoredArticle& article, const Entry& entry,
                                  RecordPacker& records) {
  Xapian::Document document = to_document(entry, records);
  complete(document, article, records);
  return document;
}

void check_same_settings(const std::filesystem::path& folder, const Settings& there,
                         const Settings& wanted) {
  if (there.language != wanted.language) {
    throw Error(
        ExitStatus::usage,
        "the index " + folder.string() + " is in " + there.language + ", not " + wanted.language,
        "leave --language out, or build it anew with --rebuild");
  }
  if (there.passages != wanted.passages) {
    throw Error(ExitStatus::usage,
                "the index " + folder.string() + " was made with --passages " +
                    std::string(passage_mode_name(there.passages)),
                "leave --passages out, or build it anew with --rebuild");
  }
}

IndexDatabases::IndexDatabases(const std::filesystem::path& folder, const Settings& wanted,
                               bool rebuild)
    : folder_(folder) {
  prepare_index_folder(folder_);
  lock_ = std::make_unique<WriterLock>(folder_);
  const bool exists = is_index_folder(folder_);
  if (!exists || rebuild) {
    create(wanted);
    is_current_ = !exists;
    if (is_current_) dateline::make_current(folder_, generation_);
    return;
  }
  generation_ = current_generation(folder_);
  {
    const IndexReader reader(folder_);  // checks the schema before anything is opened for writing
    settings_ = reader.settings();
  }
  check_same_settings(folder_, settings_, wanted);
  open(Xapian::DB_OPEN);
}

IndexDatabases::~IndexDatabases() = default;

void IndexDatabases::open(int flags) {
  try {
    passages_ = std::make_unique<Xapian::WritableDatabase>(generation_.passages().string(), flags);
    articles_ = std::make_unique<Xapian::WritableDatabase>(generation_.articles().string(), flags);
    has_lists_ =
        !lacks_term_lists(generation_.passages()) && !lacks_term_lists(generation_.articles());
    const std::string dictionary = dictionary_of(*passages_);
    packer_ = std::make_unique<RecordPacker>(dictionary);
    unpacker_ = std::make_unique<RecordUnpacker>(dictionary);
  } catch (...) {
    rethrow_index_error(folder_);
  }
}

void IndexDatabases::create(const Settings& wanted) {
  settings_ = wanted;
  generation_ = new_generation(folder_);
  open(Xapian::DB_CREATE);
  passages_->set_metadata(key::kSettings, to_json(settings_));
  passages_->set_metadata(key::kAliases, aliases_of(folder_));
  passages_->set_metadata(key::kCommit, "0");
  articles_->set_metadata(key::kCommit, "0");
  passages_->commit();
  articles_->commit();
}

std::string aliases_of(const std::filesystem::path& folder) {
  if (!is_index_folder(folder)) return {};
  try {
    return IndexReader(folder).passages().get_metadata(key::kAliases);
  } catch (const Error&) {
    return {};  // an index of another layout, or a damaged one: what --rebuild is for
  } catch (const Xapian::Error&) {
    return {};
  }
}

void IndexDatabases::make_current() {
  dateline::make_current(folder_, generation_);
  is_current_ = true;
}

void IndexDatabases::begin_transactions() {
  passages_->begin_transaction();
  articles_->begin_transaction();
  in_transactions_ = true;
}

void IndexDatabases::commit_transactions(CommitOrder order) {
  write_floors(passage_lengths_, kPassageLengths, *passages_);
  write_floors(article_lengths_, kArticleLengths, *articles_);
  in_transactions_ = false;
  if (order == CommitOrder::articles_first) articles_->commit_transaction();
  passages_->commit_transaction();
  if (order == CommitOrder::passages_first) articles_->commit_transaction();
}

void IndexDatabases::cancel_transactions() {
  passage_lengths_.clear();
  article_lengths_.clear();
  in_transactions_ = false;
  passages_->cancel_transaction();
  articles_->cancel_transaction();
}

DocumentNumber IndexDatabases::find(const ArticleId& id) const {
  const std::string term = article_term(id);
  const auto found = articles_->postlist_begin(term);
  return found == articles_->postlist_end(term) ? 0 : *found;
}

StoredArticle IndexDatabases::article(DocumentNumber number) const {
  return decode_article(unpacker_->unpacked(articles_->get_document(number).get_data()));
}

std::vector<StoredPassage> IndexDatabases::passages_of(const ArticleId& id) const {
  std::vector<StoredPassage> found;
  const std::string term = article_term(id);
  for (auto it = passages_->postlist_begin(term); it != passages_->postlist_end(term); ++it) {
    found.push_back(decode_passage(unpacker_->unpacked(passages_->get_document(*it).get_data())));
  }
  return found;
}

std::vector<DocumentNumber> IndexDatabases::articles_of(const std::string& path) const {
  const std::string term = path_term(path);
  return {articles_->postlist_begin(term), articles_->postlist_end(term)};
}

// Xapian's writer has to open them anew. What was changed beside documents is committed: sources
// and aliases, which hold for themselves.
void IndexDatabases::complete_lists() {
  if (has_lists_) return;
  const bool in_transactions = in_transactions_;
  if (in_transactions) commit_transactions(CommitOrder::passages_first);
  passages_.reset();
  articles_.reset();
  try {
    std::atomic<bool> first = true;
    run_threads(2, [&] {
      const auto level = first.exchange(false) ? generation_.passages() : generation_.articles();
      if (lacks_term_lists(level)) add_term_lists(level, kListMemory);
    });
  } catch (...) {
    open(Xapian::DB_OPEN);
    if (in_transactions) begin_transactions();
    throw;
  }
  open(Xapian::DB_OPEN);
  if (in_transactions) begin_transactions();
}

void IndexDatabases::write_article(DocumentNumber number, const StoredArticle& article,
                                   const Entry* entry) {
  complete_lists();
  if (entry != nullptr) {
    const Xapian::Document document = article_document(article, *entry, *packer_);
    articles_->replace_document(number, document);
    article_lengths_[number] = length_of(document);
    return;
  }
  Xapian::Document document = articles_->get_document(number);
  const std::vector<std::string> terms(document.termlist_begin(), document.termlist_end());
  for (const std::string& term : terms) {
    const bool of_path = term.starts_with(prefix::kPath) || term.starts_with(prefix::kPathWord);
    if (of_path) document.remove_term(term);
  }
  complete(document, article, *packer_);
  articles_->replace_document(number, document);
}

void IndexDatabases::remove_article(DocumentNumber number) {
  complete_lists();
  articles_->delete_document(number);
}

void IndexDatabases::add_passage(Entry&& passage, DocumentNumber article) {
  complete_lists();
  const Xapian::Document document = passage_document(std::move(passage), article, *packer_);
  passage_lengths_[passages_->add_document(document)] = length_of(document);
}

void IndexDatabases::remove_passages(const ArticleId& id) {
  complete_lists();
  passages_->delete_document(article_term(id));
}

}  // namespace dateline
