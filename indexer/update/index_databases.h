// SPDX-License-Identifier: GPL-2.0-or-later
// The two databases of an index that is written: opened under the lock, read and changed by
// article.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "common/index/folder.h"
#include "common/index/record_packing.h"
#include "common/index/settings.h"

namespace Xapian {
class Document;
class WritableDatabase;
}  // namespace Xapian

namespace dateline {

/// Number of a document in a database, from 1; 0 is none.
using DocumentNumber = std::uint32_t;

/// Throws Error(usage) if the index at `folder` has not the language and the kind of passages that
/// are wanted.
void check_same_settings(const std::filesystem::path& folder, const Settings& there,
                         const Settings& wanted);

/// The table of aliases of the index at `folder`, as text; empty if there is none, or no index that
/// can be read. What the user said of names outlives a rebuild.
[[nodiscard]] std::string aliases_of(const std::filesystem::path& folder);

/// The documents of a passage of the article of that number, and of an article.
[[nodiscard]] Xapian::Document passage_document(Entry&& passage, DocumentNumber article,
                                                RecordPacker& records);
[[nodiscard]] Xapian::Document article_document(const StoredArticle& article, const Entry& entry,
                                                RecordPacker& records);

enum class CommitOrder { passages_first, articles_first };

/// Documents change by the methods of this class alone: a database that was built without lists of
/// terms gets them before its first change.
class IndexDatabases {
 public:
  /// As the constructor of IndexWriter. No transaction is begun.
  IndexDatabases(const std::filesystem::path& folder, const Settings& wanted, bool rebuild);
  ~IndexDatabases();
  IndexDatabases(const IndexDatabases&) = delete;
  IndexDatabases& operator=(const IndexDatabases&) = delete;

  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] Xapian::WritableDatabase& passages() { return *passages_; }
  [[nodiscard]] Xapian::WritableDatabase& articles() { return *articles_; }

  /// Whether readers see this generation; false while a rebuilt one is not swapped in.
  [[nodiscard]] bool is_current() const { return is_current_; }
  /// Swaps a rebuilt generation in.
  void make_current();

  void begin_transactions();
  void commit_transactions(CommitOrder order);
  void cancel_transactions();

  /// The document of an article in articles/.
  [[nodiscard]] DocumentNumber find(const ArticleId& id) const;
  [[nodiscard]] StoredArticle article(DocumentNumber number) const;
  [[nodiscard]] std::vector<StoredPassage> passages_of(const ArticleId& id) const;
  /// The articles that were read from a path.
  [[nodiscard]] std::vector<DocumentNumber> articles_of(const std::string& path) const;

  /// Writes an article's document: with the terms and values of `entry`, or else with those it has.
  void write_article(DocumentNumber number, const StoredArticle& article, const Entry* entry);
  void remove_article(DocumentNumber number);
  void add_passage(Entry&& passage, DocumentNumber article);
  /// Takes out those of an article.
  void remove_passages(const ArticleId& id);

 private:
  /// Makes lists of terms where there are none.
  void complete_lists();
  // Lengths of documents, by number, that have been written since the last commit.
  using Lengths = std::map<DocumentNumber, std::uint32_t>;
  void open(int flags);
  void create(const Settings& wanted);

  std::filesystem::path folder_;
  std::unique_ptr<WriterLock> lock_;
  Generation generation_;
  bool is_current_ = true;
  bool has_lists_ = true;  // of documents' terms
  bool in_transactions_ = false;
  Settings settings_;
  std::unique_ptr<Xapian::WritableDatabase> passages_;
  std::unique_ptr<Xapian::WritableDatabase> articles_;
  Lengths passage_lengths_;
  Lengths article_lengths_;
  // Of the generation, which learnt its dictionary when it was built.
  std::unique_ptr<RecordPacker> packer_;
  std::unique_ptr<RecordUnpacker> unpacker_;
};

}  // namespace dateline
