// SPDX-License-Identifier: GPL-2.0-or-later
// Opens an index and reads single articles.
#include "common/index/reader.h"

#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/glass/table_reader.h"
#include "common/index/folder.h"
#include "common/index/served.h"
#include "common/index/served_vocabulary.h"
#include "common/index/vocabulary.h"

namespace dateline {
namespace {

// The errno of an error, 0 if there is none; Xapian only gives its text.
int errno_of(const Xapian::Error& error) {
  const char* text = error.get_error_string();
  if (text == nullptr) return 0;
  for (const int number : {ENOSPC, EDQUOT, EIO, EFBIG, EACCES, ENOENT}) {
    if (std::string_view(text).find(std::strerror(number)) != std::string_view::npos) return number;
  }
  return 0;
}

// Reads metadata directly from the file if possible: libxapian copies it three times.
std::string read_dictionary(const Generation& generation, const Xapian::Database& passages) {
  constexpr std::size_t kRoom = std::size_t{256} << 10U;  // unused parts of it cost nothing
  auto table = glass::TableReader::open(generation.passages(), passages.get_revision());
  std::string dictionary;
  dictionary.reserve(kRoom);
  if (table && table->read_metadata(key::kDictionary, dictionary)) return dictionary;
  return dictionary_of(passages);
}

}  // namespace

void check_schema(const Settings& settings, const IndexLocation& location) {
  const char* const hint =
      "rebuild it with dateline-index --rebuild, or use the program that made it";
  if (settings.schema != kSchemaVersion) {
    throw Error(ExitStatus::bad_index,
                "the index " + location.name() + " has layout version " +
                    std::to_string(settings.schema) + "; this program reads version " +
                    std::to_string(kSchemaVersion),
                hint);
  }
  if (find_language(settings.language) == nullptr) {
    throw Error(ExitStatus::bad_index,
                "the index " + location.name() + " is in " + settings.language +
                    ", a language that this program does not know",
                hint);
  }
}

std::uint64_t metadata_number(const Xapian::Database& database, const char* key) {
  return std::strtoull(database.get_metadata(key).c_str(), nullptr, 10);
}

void rethrow_index_error(const IndexLocation& location) {
  const std::string index = "the index " + location.name();
  try {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ExitStatus::locked, index + " is being written by another process",
                "wait until it is done");
  } catch (const Xapian::Error& error) {
    if (is_of_server(error)) throw_server_error(error, location.name());
    const int number = errno_of(error);
    if (number == ENOSPC || number == EDQUOT || number == EIO || number == EFBIG) {
      throw Error(ExitStatus::io, index + " cannot be written: " + std::strerror(number),
                  "what was committed before is intact; make room and run again");
    }
    throw Error(ExitStatus::bad_index, index + " cannot be read: " + error.get_msg(),
                "rebuild it with dateline-index --rebuild");
  }
}

IndexReader::IndexReader(IndexLocation location) : location_(std::move(location)) {
  // A rebuild may just have replaced the generation; then there is a new one. A served index may be
  // in the middle of a commit.
  constexpr int kAttempts = 5;
  for (int attempt = 1;; ++attempt) {
    try {
      open();
      return;
    } catch (const Xapian::NetworkError& error) {
      throw_server_error(error, location_.name());
    } catch (const Xapian::DatabaseOpeningError& error) {
      if (location_.served) throw_server_error(error, location_.name());
      if (attempt == kAttempts) rethrow_index_error(location_);
    } catch (...) {
      if (attempt == kAttempts) rethrow_index_error(location_);
    }
  }
}

void IndexReader::open() {
  if (location_.served) {
    connect();
  } else {
    open_folder();
  }
}

void IndexReader::open_folder() {
  const Generation generation = current_generation(location_.folder);
  auto passages = std::make_unique<Xapian::Database>(generation.passages().string());
  auto articles = std::make_unique<Xapian::Database>(generation.articles().string());
  Settings settings = settings_from_json(passages->get_metadata(key::kSettings));
  check_schema(settings, location_);
  records_ = std::make_unique<RecordUnpacker>(read_dictionary(generation, *passages));
  passages_ = std::move(passages);
  articles_ = std::move(articles);
  settings_ = std::move(settings);
  generation_ = generation.folder;
}

void IndexReader::connect() {
  const ServedIndex& served = *location_.served;
  auto passages = std::make_unique<Xapian::Database>(open_served(served.passages, served.timeout));
  auto articles = std::make_unique<Xapian::Database>(open_served(served.articles, served.timeout));
  settings_ = served_settings(*passages, served);
  check_schema(settings_, location_);
  records_ = std::make_unique<RecordUnpacker>(dictionary_of(*passages));
  check_pair(*passages, *articles, *records_, served);
  passages_ = std::move(passages);
  articles_ = std::move(articles);
  vocabulary_ = std::make_unique<ServedVocabulary>(*passages_);
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

bool IndexReader::reopen() {
  if (!location_.served && current_generation(location_.folder).folder != generation_) {
    forms_.clear();
    open();
    return true;
  }
  const bool passages = passages_->reopen();
  const bool moved = articles_->reopen() || passages;
  if (moved) forms_.clear();
  if (moved && vocabulary_) vocabulary_ = std::make_unique<ServedVocabulary>(*passages_);
  return moved;
}

std::uint64_t IndexReader::commit() const { return metadata_number(*passages_, key::kCommit); }

StoredPassage IndexReader::passage_in(const Xapian::Document& document) const {
  return decode_passage(records_->unpacked(document.get_data()));
}

StoredArticle IndexReader::article_in(const Xapian::Document& document) const {
  return decode_article(records_->unpacked(document.get_data()));
}

std::optional<StoredArticle> IndexReader::article(const ArticleId& id) const {
  const std::string term = article_term(id);
  const auto found = articles_->postlist_begin(term);
  if (found == articles_->postlist_end(term)) return std::nullopt;
  return article_in(articles_->get_document(*found));
}

std::vector<StoredPassage> IndexReader::passages_of(const ArticleId& id) const {
  std::vector<StoredPassage> found;
  const std::string term = article_term(id);
  for (auto it = passages_->postlist_begin(term); it != passages_->postlist_end(term); ++it) {
    found.push_back(passage_in(passages_->get_document(*it)));
  }
  std::sort(found.begin(), found.end(), [](const StoredPassage& a, const StoredPassage& b) {
    return a.passage.sequence < b.passage.sequence;
  });
  return found;
}

std::optional<FormCount> IndexReader::form(std::string_view form) const {
  constexpr std::size_t kMostRemembered = 20'000;
  const auto known = forms_.find(std::string(form));
  if (known != forms_.end()) return known->second;
  if (forms_.size() >= kMostRemembered) forms_.clear();
  const std::optional<FormCount> found =
      vocabulary_ ? vocabulary_->find(form) : find_form(*passages_, form);
  return forms_.emplace(form, found).first->second;
}

void IndexReader::for_each_form_from(std::string_view first,
                                     const std::function<bool(const FormCount&)>& visit) const {
  if (vocabulary_) return vocabulary_->for_each_from(first, visit);
  dateline::for_each_form_from(*passages_, first, visit);
}

void IndexReader::for_each_form(std::string_view prefix,
                                const std::function<bool(const FormCount&)>& visit) const {
  for_each_form_from(
      prefix, [&](const FormCount& form) { return form.form.starts_with(prefix) && visit(form); });
}

}  // namespace dateline
