// SPDX-License-Identifier: GPL-2.0-or-later
// The run: which files to read, reader threads, one writer, vanished files.
#include "indexer/run/pipeline.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <set>

#include "indexer/inputs/file_stream.h"
#include "indexer/io/run_threads.h"
#include "indexer/run/file_reader.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// Files that may have been read before the writer comes to them, a few for each thread; more where
// they are small, of so many bytes in all: what waits takes memory.
constexpr std::size_t kFilesAhead = 4;
constexpr std::size_t kSmallFilesAhead = 64;
constexpr std::uint64_t kSmallBytesAhead = std::uint64_t{1} << 20U;

struct Job {
  SourceFile file;
  std::optional<SourceState> known;
  FileQueue queue;
};

std::string same_id_message(PassageMode passages, const std::string& id) {
  if (passages != PassageMode::given) {
    return "another article has the record id " + id + "; both are kept";
  }
  return "other passages of the article " + id +
         " stand elsewhere; these are an article of their own (its records must follow each other)";
}

class Run {
 public:
  Run(ArticleIndex& writer, const RunOptions& options, std::uint64_t bytes)
      : writer_(writer), options_(options), progress_(options.progress, bytes) {}

  void read(std::vector<std::unique_ptr<Job>>& jobs);
  void remove_vanished(const SourceList& sources);
  Report finish();

  Report report;

 private:
  void reader(std::vector<std::unique_ptr<Job>>& jobs, const ReadOptions& reading, TaskPool& pool);
  void write(Job& job);
  void put(ReadArticle&& read, const Job& job);
  void end(Job& job, const FileEnd& end);
  bool stopped() { return options_.interrupted != nullptr && options_.interrupted(); }
  // `bytes` of the file that is being read are done.
  void show_progress(std::uint64_t bytes) {
    progress_.update(
        {bytes_done_ + bytes, report.articles_read(), writer_.articles(), writer_.passages()});
  }

  ArticleIndex& writer_;
  const RunOptions& options_;
  Progress progress_;
  Clock::time_point start_ = Clock::now();
  std::uint64_t bytes_done_ = 0;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t next_ = 0;           // the next job for a reader
  std::size_t written_ = 0;        // jobs the writer is done with
  std::uint64_t bytes_ahead_ = 0;  // of files between these
};

// Readers stay a few files ahead of the writer, so that queues stay short. Who has no file left
// helps the others.
void Run::reader(std::vector<std::unique_ptr<Job>>& jobs, const ReadOptions& reading,
                 TaskPool& pool) {
  const auto may_read = [&] {
    if (next_ < written_ + kFilesAhead * options_.threads) return true;
    return next_ < written_ + kSmallFilesAhead &&
           bytes_ahead_ + jobs[next_]->file.size <= kSmallBytesAhead;
  };
  for (;;) {
    std::size_t index = 0;
    {
      std::unique_lock lock(mutex_);
      moved_.wait(lock, [&] { return next_ >= jobs.size() || may_read(); });
      if (next_ >= jobs.size()) break;
      index = next_++;
      bytes_ahead_ += jobs[index]->file.size;
    }
    Job& job = *jobs[index];
    read_file(job.file, job.known, reading, pool, job.queue);
  }
  pool.help();
}

void Run::read(std::vector<std::unique_ptr<Job>>& jobs) {
  next_ = written_ = 0;
  bytes_ahead_ = 0;
  const ReadOptions reading{writer_.settings().passages, options_.keys, options_.interrupted};
  TaskPool pool(options_.threads);
  ThreadGroup readers(options_.threads, [&] { reader(jobs, reading, pool); });
  const auto stop_readers = [&] {
    {
      const std::lock_guard lock(mutex_);
      next_ = jobs.size();
      moved_.notify_all();
    }
    for (const auto& job : jobs) job->queue.close();
    readers.join();
  };
  try {
    for (const auto& job : jobs) {
      write(*job);
      if (report.interrupted) break;
      const std::lock_guard lock(mutex_);
      ++written_;
      bytes_ahead_ -= job->file.size;
      moved_.notify_all();
    }
  } catch (...) {
    stop_readers();
    throw;
  }
  stop_readers();
}

void Run::write(Job& job) {
  writer_.begin_source(job.file.path);
  for (;;) {
    FileItem item = job.queue.pop();
    if (stopped()) {  // what came last may be that the file could not be read to its end
      report.interrupted = true;
      progress_.say("stopping, and writing what is done (Ctrl-C again: at once)");
      return;
    }
    if (auto* articles = std::get_if<ReadArticles>(&item)) {
      for (auto& each : articles->get()) {
        if (auto* read = std::get_if<ReadArticle>(&each)) {
          put(std::move(*read), job);
        } else {
          report.rejections.push_back(std::move(std::get<Rejection>(each)));
        }
      }
    } else if (auto* rejection = std::get_if<Rejection>(&item)) {
      report.rejections.push_back(std::move(*rejection));
    } else if (auto* warning = std::get_if<Warning>(&item)) {
      report.warnings.push_back(std::move(*warning));
    } else {
      return end(job, std::get<FileEnd>(item));
    }
  }
}

void Run::put(ReadArticle&& read, const Job& job) {
  const SourceRef place = read.article.sources.front();
  report.census.add(read.article, read.zones);
  if (place.record) {
    show_progress(std::min<std::uint64_t>(place.record->bytes.end, job.file.size));
  }
  const PutResult result = writer_.put(std::move(read));
  report.count(result);
  if (result == PutResult::renamed) {
    report.warnings.push_back({shown_path(place), place.record ? place.record->number : 0,
                               same_id_message(writer_.settings().passages, place.record->id)});
  }
}

void Run::end(Job& job, const FileEnd& end) {
  for (const auto& [suffix, count] : end.skipped) report.files_skipped[suffix] += count;
  if (end.outcome != FileEnd::Outcome::unchanged) report.census.inputs += end.state.facts;
  switch (end.outcome) {
    case FileEnd::Outcome::read:
      ++report.files_read;
      report.articles_removed += writer_.end_source(end.state);
      break;
    case FileEnd::Outcome::unchanged:
      ++report.files_unchanged;
      writer_.touch_source(job.file.path, end.state);
      break;
    case FileEnd::Outcome::skipped:
    case FileEnd::Outcome::failed:  // what was known of it stays
      break;
  }
  bytes_done_ += job.file.size;
  show_progress(0);
}

// Whether it is not known what became of a path: it, or a folder above it, could not be read.
bool is_refused(const SourceList& sources, const std::string& path) {
  return std::any_of(sources.rejections.begin(), sources.rejections.end(),
                     [&](const Rejection& refused) { return is_under(path, refused.path); });
}

void Run::remove_vanished(const SourceList& sources) {
  std::set<std::string> present;
  for (const SourceFile& file : sources.files) present.insert(file.path);
  const std::vector<std::string> known = writer_.sources();
  for (const std::string& root : sources.roots) {
    std::vector<std::string> vanished;
    std::size_t articles = 0;
    std::size_t lost = 0;
    for (const std::string& path : known) {
      if (!is_under(path, root) || path == kStandardInput) continue;
      if (!sources.filter.selects(path_below(path, root))) continue;
      const std::size_t here = writer_.articles_from(path);
      articles += here;
      if (present.contains(path) || is_refused(sources, path) || find_source(path)) continue;
      vanished.push_back(path);
      lost += here;
    }
    if (vanished.empty() || options_.prune == Prune::never) continue;
    if (options_.prune == Prune::guarded && 2 * lost > articles) {
      report.warnings.push_back(
          {root, 0,
           std::to_string(lost) + " of " + std::to_string(articles) +
               " articles are gone; they stay in the index (--prune removes them)"});
      continue;
    }
    for (const std::string& path : vanished) {
      report.articles_removed += writer_.remove_source(path);
      ++report.files_vanished;
      present.insert(path);  // roots may overlap
    }
  }
}

Report Run::finish() {
  if (report.interrupted) {
    report.given_up = writer_.is_rebuilding();
  }
  if (!report.given_up) writer_.finish();
  progress_.clear();
  report.articles_in_index = writer_.articles();
  report.passages_in_index = writer_.passages();
  report.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  return std::move(report);
}

bool is_settled(const SourceFile& file, const std::optional<SourceState>& known,
                const RunOptions& options) {
  return known && known->refused == 0 && file.path != kStandardInput &&
         known->keys == options.keys.added() && known->size == file.size &&
         known->modified == file.modified && known->changed == file.changed &&
         known->inode == file.inode && !is_racy(*known);
}

std::unique_ptr<Job> make_job(const SourceFile& file, std::optional<SourceState> known) {
  auto job = std::make_unique<Job>();
  job->file = file;
  job->known = std::move(known);
  return job;
}

}  // namespace

Report run_indexing(ArticleIndex& writer, const SourceList& sources, const RunOptions& options) {
  std::vector<std::unique_ptr<Job>> jobs;
  std::uint64_t bytes = 0;
  std::size_t settled = 0;
  for (const SourceFile& file : sources.files) {
    std::optional<SourceState> known = writer.source(file.path);
    if (is_settled(file, known, options)) {
      ++settled;
      continue;
    }
    jobs.push_back(make_job(file, std::move(known)));
    bytes += file.size;
  }
  Run run(writer, options, bytes);
  run.report.files_unchanged = settled;
  run.report.rejections = sources.rejections;
  run.report.warnings = sources.warnings;
  run.read(jobs);
  if (!run.report.interrupted) run.remove_vanished(sources);
  // Articles whose first file went are addressed in another file now, which is read for that.
  for (int round = 0; round < 3 && !run.report.interrupted; ++round) {
    std::vector<std::unique_ptr<Job>> again;
    for (const std::string& path : writer.take_stale_sources()) {
      if (const auto file = find_source(path)) {
        again.push_back(make_job(*file, std::nullopt));
      } else if (writer.source(path)) {
        writer.touch_source(path, SourceState{});  // to be read when it is back
      }
    }
    if (again.empty()) break;
    run.read(again);
  }
  return run.finish();
}

}  // namespace dateline
