// SPDX-License-Identifier: GPL-2.0-or-later
// Each thread writes parts of the articles to databases of their own.
#include "indexer/build/fallback_build.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <vector>

#include "common/index/document.h"
#include "common/index/field_words.h"
#include "common/index/length_floors.h"
#include "common/index/vocabulary.h"
#include "indexer/io/run_threads.h"
#include "indexer/run/entries.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// All parts are open at once when they are joined, each with a handful of files.
constexpr std::uint64_t kMostParts = 64;
// A part that a crash leaves half written is of no use whatever was synced.
constexpr int kPartFlags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

// What waits in Xapian's memory is written after so many passages: ten times as many, its own
// measure, take a twelfth longer.
constexpr std::size_t kPassagesACommit = 1000;

using DocumentNumber = std::uint32_t;

// The documents of a passage of the article of that number, and of an article.
Xapian::Document passage_document(Entry&& passage, DocumentNumber article, RecordPacker& records) {
  passage.values.emplace_back(Slot::article, encode_number(article));
  return to_document(passage, records);
}

Xapian::Document article_document(const StoredArticle& article, const Entry& entry,
                                  RecordPacker& records) {
  Xapian::Document document = to_document(entry, records);
  for (const SourceRef& source : article.sources) {
    std::vector<std::string> terms{path_term(source.path)};
    append_field_terms(terms, prefix::kPathWord, source.path);
    for (const std::string& term : terms) document.add_boolean_term(term);
  }
  document.set_data(records.packed(encode(article)));
  return document;
}

// Joins databases into one at `to`, numbering their documents consecutively in order.
void join_databases(const std::vector<fs::path>& parts, const fs::path& to) {
  Xapian::Database all;
  for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
  all.compact(to.string());
}

struct Part {
  Stretch stretch;
  DocumentNumber before = 0;  // articles before the first of it
};

class Build {
 public:
  Build(GatheredArticles& gathered, const LineSet& repeated, const Settings& settings,
        const SegmentFolder& segment, const BulkOptions& options);

  BulkResult run(const MetadataEntries& of_passages, const MetadataEntries& of_articles);

 private:
  [[nodiscard]] bool is_here(std::size_t article) const {
    return gathered_.is_alive(article) &&
           gathered_.shard_of(article, settings_.shards) == settings_.shard;
  }
  [[nodiscard]] fs::path folder_of(std::size_t part) const {
    return parts_folder_ / std::to_string(part);
  }
  void write_parts(const std::string& dictionary);
  void add_forms(std::span<const FormCount> forms);
  void write_forms(Xapian::WritableDatabase& passages) const;
  void write(std::size_t number, ArticleAnalyzer& analyzer, RecordPacker& records);
  [[nodiscard]] ArticleDraft draft(SpooledArticle&& spooled, std::size_t number) const;
  std::uint32_t join(const std::string& level, const LengthScale& scale, const fs::path& to,
                     const std::function<void(Xapian::WritableDatabase&)>& complete) const;

  const Settings& settings_;
  GatheredArticles& gathered_;
  const ArticleSpool& spool_;
  const LineSet& repeated_;
  const SegmentFolder& segment_;
  const unsigned threads_;
  const fs::path parts_folder_;
  std::vector<Part> parts_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::map<std::string, FormCount> vocabulary_;  // by form
};

Build::Build(GatheredArticles& gathered, const LineSet& repeated, const Settings& settings,
             const SegmentFolder& segment, const BulkOptions& options)
    : settings_(settings),
      gathered_(gathered),
      spool_(gathered.spool()),
      repeated_(repeated),
      segment_(segment),
      threads_(std::max(options.threads, 1U)),
      parts_folder_(segment.folder / "parts.tmp") {
  const std::uint64_t share = spool_.bytes(0, spool_.size()) / kMostParts + 1;
  DocumentNumber before = 0;
  for (const Stretch& stretch : stretches_of(spool_, std::max(options.portion, share))) {
    DocumentNumber articles = 0;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) articles += is_here(i) ? 1U : 0U;
    if (articles > 0) parts_.push_back({stretch, before});
    before += articles;
  }
}

ArticleDraft Build::draft(SpooledArticle&& spooled, std::size_t number) const {
  gathered_.complete(number, spooled.article);
  std::vector<Passage> passages;
  for (const std::string_view record : spooled.passages) {
    passages.push_back(decode_passage(record).passage);
  }
  return {std::move(spooled.article), std::move(passages), std::move(spooled.lines)};
}

void Build::write(std::size_t number, ArticleAnalyzer& analyzer, RecordPacker& records) {
  fs::create_directories(folder_of(number));
  Xapian::WritableDatabase passages((folder_of(number) / "passages").string(), kPartFlags);
  Xapian::WritableDatabase articles((folder_of(number) / "articles").string(), kPartFlags);
  const auto& [stretch, before] = parts_[number];
  const std::string bytes = spool_.read(stretch.begin, stretch.end);
  DocumentNumber article = before;
  std::size_t uncommitted = 0;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    if (!is_here(i)) continue;
    ++article;
    ArticleEntries entries =
        entries_of(draft(spool_.decode(bytes, stretch.begin, i), i), analyzer, repeated_);
    if (analyzer.is_full()) analyzer.forget();
    for (Entry& passage : entries.passages) {
      passages.add_document(passage_document(std::move(passage), article, records));
    }
    uncommitted += entries.passages.size();
    if (uncommitted >= kPassagesACommit) {
      passages.commit();
      uncommitted = 0;
    }
    articles.add_document(article_document(entries.article, entries.article_entry, records));
    add_forms(entries.forms);
  }
  passages.commit();
  articles.commit();
}

void Build::write_parts(const std::string& dictionary) {
  RecordPacker records(dictionary);
  ArticleAnalyzer analyzer(settings_);
  for (std::size_t number = next_++; number < parts_.size(); number = next_++) {
    write(number, analyzer, records);
  }
}

void Build::add_forms(std::span<const FormCount> forms) {
  const std::lock_guard lock(mutex_);
  for (const FormCount& form : forms) {
    FormCount& sum =
        vocabulary_.try_emplace(form.form, FormCount{form.form, form.stem}).first->second;
    sum.count += form.count;
    sum.mid_sentence += form.mid_sentence;
    sum.capitals += form.capitals;
  }
}

void Build::write_forms(Xapian::WritableDatabase& passages) const {
  auto next = vocabulary_.begin();
  write_vocabulary(
      [&] { return next == vocabulary_.end() ? nullptr : &(next++)->second; },
      [&](const std::string& key, const std::string& value) { passages.set_metadata(key, value); });
}

// Makes one database of those of a level, and returns its number of documents.
std::uint32_t Build::join(const std::string& level, const LengthScale& scale, const fs::path& to,
                          const std::function<void(Xapian::WritableDatabase&)>& complete) const {
  std::vector<fs::path> databases;
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    databases.push_back(folder_of(part) / level);
  }
  if (!databases.empty()) join_databases(databases, to);
  Xapian::WritableDatabase joined(to.string(), Xapian::DB_CREATE_OR_OPEN);
  complete(joined);
  std::vector<std::uint32_t> lengths(joined.get_lastdocid());
  for (auto it = joined.postlist_begin(""); it != joined.postlist_end(""); ++it) {
    lengths[*it - 1] = it.get_doclength();
  }
  for (const auto& [key, value] : floor_entries(lengths, scale)) joined.set_metadata(key, value);
  joined.commit();
  return joined.get_doccount();
}

BulkResult Build::run(const MetadataEntries& of_passages, const MetadataEntries& of_articles) {
  const auto remember = [](const MetadataEntries& entries, Xapian::WritableDatabase& database) {
    for (const auto& [key, value] : entries) database.set_metadata(key, value);
  };
  run_threads(threads_, [&] { write_parts(of_passages.at(key::kDictionary)); });
  BulkResult result;
  const std::array<std::function<void()>, 2> joins{
      [&] {
        result.passages =
            join("passages", kPassageLengths, segment_.passages(), [&](auto& database) {
              remember(of_passages, database);
              write_forms(database);
            });
      },
      [&] {
        result.articles = join("articles", kArticleLengths, segment_.articles(),
                               [&](auto& database) { remember(of_articles, database); });
      }};
  std::atomic<std::size_t> next = 0;
  run_threads(std::min(threads_, 2U), [&] {
    for (std::size_t i = next++; i < joins.size(); i = next++) joins[i]();
  });
  fs::remove_all(parts_folder_);
  return result;
}

}  // namespace

BulkResult fallback_build(GatheredArticles& gathered, const LineSet& repeated,
                          const Settings& settings, const SegmentFolder& segment,
                          MetadataEntries of_passages, MetadataEntries of_articles,
                          const BulkOptions& options) {
  of_passages[key::kSettings] = to_json(settings);
  return Build(gathered, repeated, settings, segment, options).run(of_passages, of_articles);
}

}  // namespace dateline
