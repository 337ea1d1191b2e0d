// SPDX-License-Identifier: GPL-2.0-or-later
// Threads analyse portions, which are written in order; then the tables by term are merged.
#include "indexer/build/bulk_build.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <iterator>
#include <map>
#include <mutex>

#include "common/index/form_run.h"
#include "common/index/vocabulary.h"
#include "indexer/build/entry_queue.h"
#include "indexer/build/portion_analyzer.h"
#include "indexer/io/run_threads.h"
#include "indexer/io/spare_memory.h"

namespace dateline {
namespace {

// Of the memory, so many eighths are for the words that threads remember.
constexpr std::size_t kWordEighths = 3;
// Merged postings that wait until they are written take no more than so many: what was remembered
// of words is given back by then.
constexpr std::size_t kMergedEighths = 2;

// Larger portions are quicker, but all threads have one in memory: more than two share that of two.
// Of what there is each thread has several, so that all end at about the same time.
std::uint64_t portion_bytes(const BulkOptions& options, std::uint64_t all) {
  constexpr std::uint64_t kWhole = 2;    // threads with a whole portion
  constexpr std::uint64_t kLeast = 4;    // no less than such a share of it
  constexpr std::uint64_t kSeveral = 4;  // portions for a thread
  constexpr std::uint64_t kFewBytes = std::uint64_t{256} << 10U;
  const std::uint64_t threads = std::max(options.threads, 1U);
  const std::uint64_t most =
      std::clamp(kWhole * options.portion / threads,
                 std::max<std::uint64_t>(options.portion / kLeast, 1), options.portion);
  return std::min(most, std::max(all / (kSeveral * threads), kFewBytes));
}

class Build {
 public:
  Build(GatheredArticles& gathered, const LineSet& repeated, const Settings& settings,
        const SegmentFolder& segment, const BulkOptions& options)
      : settings_(settings),
        threads_(std::max(options.threads, 1U)),
        gathered_(gathered),
        repeated_(repeated),
        spool_(gathered.spool()),
        stretches_(stretches_of(spool_, portion_bytes(options, spool_.bytes(0, spool_.size())))),
        merged_(options.memory / 8 * kMergedEighths),
        words_(std::max(options.memory / 8 * kWordEighths / threads_, options.words)),
        passages_(segment.passages(), options.memory / 8 * 2, kPassageLengths),
        articles_(segment.articles(), options.memory / 8, kArticleLengths) {}

  BulkResult run(MetadataEntries of_passages, MetadataEntries of_articles);

 private:
  void analyze(const std::string& dictionary);
  void take(std::size_t number, Portion&& portion);
  void add_vocabulary(MetadataEntries& metadata);
  void write_articles(const MetadataEntries& metadata);
  void write_tables_at_once(MetadataEntries& of_passages, const MetadataEntries& of_articles);

  const Settings& settings_;
  unsigned threads_;
  GatheredArticles& gathered_;
  const LineSet& repeated_;
  const ArticleSpool& spool_;
  std::vector<Stretch> stretches_;
  std::size_t merged_;  // bytes for postings that wait until they are written
  std::size_t words_;   // bytes for those that a thread remembers
  LevelWriter passages_;
  LevelWriter articles_;

  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t next_ = 0;     // the next stretch for a thread
  std::size_t written_ = 0;  // stretches that are in the tables
  bool failed_ = false;
  std::map<std::size_t, Portion> waiting_;
  std::vector<Portion> done_;  // their memory is used again
  std::vector<std::string> form_runs_;
};

// Threads stay a few portions ahead of the one that is written next.
void Build::analyze(const std::string& dictionary) {
  PortionAnalyzer analyzer(settings_, gathered_, spool_, repeated_, dictionary, words_);
  try {
    for (;;) {
      std::size_t number = 0;
      {
        std::unique_lock lock(mutex_);
        moved_.wait(lock, [this] { return failed_ || next_ <= written_ + threads_; });
        if (failed_ || next_ == stretches_.size()) break;
        number = next_++;
        if (!done_.empty()) {
          analyzer.use(std::move(done_.back()));
          done_.pop_back();
        }
      }
      take(number, analyzer.analyze(stretches_[number].begin, stretches_[number].end));
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    failed_ = true;
    moved_.notify_all();
    throw;
  }
  std::vector<std::string> runs = analyzer.take_form_runs();
  const std::lock_guard lock(mutex_);
  std::move(runs.begin(), runs.end(), std::back_inserter(form_runs_));
}

// The thread that completes the next portion in order writes it and any that were waiting for it.
void Build::take(std::size_t number, Portion&& portion) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(number, std::move(portion));
  for (auto due = waiting_.find(written_); due != waiting_.end(); due = waiting_.find(written_)) {
    Portion& ready = due->second;
    passages_.add(ready.passages, articles_.documents());
    articles_.add(ready.articles, 0);
    done_.push_back(std::move(ready));
    waiting_.erase(due);
    ++written_;
  }
  moved_.notify_all();
}

void Build::add_vocabulary(MetadataEntries& metadata) {
  FormMerge forms(std::move(form_runs_));
  write_vocabulary(
      [&] { return forms.next(); },
      [&](const std::string& key, std::string value) { metadata[key] = std::move(value); },
      threads_);
}

void Build::write_articles(const MetadataEntries& metadata) {
  articles_.write_table(metadata, [this](auto& table) { articles_.merge_postings(table); });
}

// The passages are most of the work: one thread merges their postings while the other makes and
// writes what comes before these.
void Build::write_tables_at_once(MetadataEntries& of_passages, const MetadataEntries& of_articles) {
  EntryQueue postings(merged_);
  const auto write_passages = [&] {
    try {
      add_vocabulary(of_passages);
      passages_.write_table(of_passages, [&](auto& table) { postings.pour(table); });
    } catch (...) {
      postings.abandon();
      throw;
    }
  };
  const auto merge = [&] {
    try {
      write_articles(of_articles);
      passages_.merge_postings(postings);
    } catch (...) {
      postings.close();
      throw;
    }
    postings.close();
  };
  std::atomic<bool> first = true;
  run_threads(2, [&] { first.exchange(false) ? write_passages() : merge(); });
}

BulkResult Build::run(MetadataEntries of_passages, MetadataEntries of_articles) {
  give_back_memory();  // what reading took
  run_threads(threads_, [&] { analyze(of_passages.at(key::kDictionary)); });
  done_.clear();
  give_back_memory();
  if (threads_ > 1) {
    write_tables_at_once(of_passages, of_articles);
  } else {
    write_articles(of_articles);
    add_vocabulary(of_passages);
    passages_.write_table(of_passages, [this](auto& table) { passages_.merge_postings(table); });
  }
  passages_.finish();
  articles_.finish();
  return {articles_.documents(), passages_.documents()};
}

}  // namespace

BulkResult build_databases(GatheredArticles& gathered, const LineSet& repeated,
                           const Settings& settings, const SegmentFolder& segment,
                           MetadataEntries of_passages, MetadataEntries of_articles,
                           const BulkOptions& options) {
  of_passages[key::kSettings] = to_json(settings);
  return Build(gathered, repeated, settings, segment, options)
      .run(std::move(of_passages), std::move(of_articles));
}

}  // namespace dateline
