// SPDX-License-Identifier: GPL-2.0-or-later
// Opening an index and reading single articles out of it.
#include "common/index/reader.h"

#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/index/folder.h"

namespace dateline {
namespace {

// The errno behind an error, 0 if there is none; Xapian gives only its text.
int errno_of(const Xapian::Error& error) {
  const char* text = error.get_error_string();
  if (text == nullptr) return 0;
  for (const int number : {ENOSPC, EDQUOT, EIO, EFBIG, EACCES, ENOENT}) {
    if (std::string_view(text).find(std::strerror(number)) != std::string_view::npos) return number;
  }
  return 0;
}

}  // namespace

void check_schema(const Settings& settings, const std::filesystem::path& folder) {
  const char* const hint =
      "build it anew with dateline-index --rebuild, or use the program that made it";
  if (settings.schema != kSchemaVersion) {
    throw Error(ExitStatus::bad_index,
                "the index " + folder.string() + " has layout version " +
                    std::to_string(settings.schema) + "; this program reads version " +
                    std::to_string(kSchemaVersion),
                hint);
  }
  if (find_language(settings.language) == nullptr) {
    throw Error(ExitStatus::bad_index,
                "the index " + folder.string() + " is in " + settings.language +
                    ", a language that this program does not know",
                hint);
  }
}

std::uint64_t metadata_number(const Xapian::Database& database, const char* key) {
  return std::strtoull(database.get_metadata(key).c_str(), nullptr, 10);
}

void rethrow_index_error(const std::filesystem::path& folder) {
  const std::string index = "the index " + folder.string();
  try {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ExitStatus::locked, index + " is being written by another process",
                "wait until it is done");
  } catch (const Xapian::Error& error) {
    const int number = errno_of(error);
    if (number == ENOSPC || number == EDQUOT || number == EIO || number == EFBIG) {
      throw Error(ExitStatus::io, index + " cannot be written: " + std::strerror(number),
                  "what was committed before is intact; make room and run again");
    }
    throw Error(ExitStatus::bad_index, index + " cannot be read: " + error.get_msg(),
                "build it anew with dateline-index --rebuild");
  }
}

IndexReader::IndexReader(std::filesystem::path folder) : folder_(std::move(folder)) {
  // A rebuild that ends at this moment takes the generation away; then there is another.
  constexpr int kAttempts = 5;
  for (int attempt = 1;; ++attempt) {
    try {
      open();
      return;
    } catch (...) {
      if (attempt == kAttempts) rethrow_index_error(folder_);
    }
  }
}

void IndexReader::open() {
  const Generation generation = current_generation(folder_);
  auto passages = std::make_unique<Xapian::Database>(generation.passages().string());
  auto articles = std::make_unique<Xapian::Database>(generation.articles().string());
  Settings settings = settings_from_json(passages->get_metadata(key::kSettings));
  check_schema(settings, folder_);
  passages_ = std::move(passages);
  articles_ = std::move(articles);
  settings_ = std::move(settings);
  generation_ = generation.folder;
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

bool IndexReader::reopen() {
  if (current_generation(folder_).folder != generation_) {
    open();
    return true;
  }
  const bool passages = passages_->reopen();
  return articles_->reopen() || passages;
}

std::uint64_t IndexReader::commit() const { return metadata_number(*passages_, key::kCommit); }

std::optional<StoredArticle> IndexReader::article(const ArticleId& id) const {
  const std::string term = article_term(id);
  const auto found = articles_->postlist_begin(term);
  if (found == articles_->postlist_end(term)) return std::nullopt;
  return decode_article(articles_->get_document(*found).get_data());
}

std::vector<StoredPassage> IndexReader::passages_of(const ArticleId& id) const {
  std::vector<StoredPassage> found;
  const std::string term = article_term(id);
  for (auto it = passages_->postlist_begin(term); it != passages_->postlist_end(term); ++it) {
    found.push_back(decode_passage(passages_->get_document(*it).get_data()));
  }
  std::sort(found.begin(), found.end(), [](const StoredPassage& a, const StoredPassage& b) {
    return a.passage.sequence < b.passage.sequence;
  });
  return found;
}

}  // namespace dateline
