// SPDX-License-Identifier: GPL-2.0-or-later
// One file on its way to the writer: bytes, format, articles, entries, in a bounded queue.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "indexer/formats/format/format.h"
#include "indexer/formats/records/keys.h"
#include "indexer/inputs/sources.h"
#include "indexer/run/article_index.h"
#include "indexer/run/task_pool.h"

namespace dateline {

/// How reading a file ended.
struct FileEnd {
  enum class Outcome {
    read,       ///< its articles came before this
    unchanged,  ///< its bytes are those of the last run
    skipped,    ///< it is of no kind that is read
    failed,     ///< it could not be read at all; a Rejection came before this
  };
  Outcome outcome = Outcome::read;
  SourceState state;
  std::map<std::string, std::size_t> skipped;  ///< suffix: files of other kinds, in it or itself
};

/// Some articles in a row, or why one cannot be used; whoever gets to it first makes them.
using ReadArticles = std::future<std::vector<std::variant<ReadArticle, Rejection>>>;

/// What a reader hands to the writer, in the order of the file.
using FileItem = std::variant<ReadArticles, Rejection, Warning, FileEnd>;

/// A bounded queue between one reader and the writer. The writer looks into it every millisecond,
/// and is woken where it fills: to be woken for each file would cost more than a small file does.
class FileQueue {
 public:
  /// Waits while the queue is full; returns false once it is closed.
  bool push(FileItem&& item);
  /// Waits for the next item.
  FileItem pop();
  /// Lets the reader run out: pushing fails from now on.
  void close();

 private:
  static constexpr std::size_t kCapacity = 16;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<FileItem> items_;
  bool closed_ = false;
};

/// How files are read, the same for all of a run.
struct ReadOptions {
  PassageMode passages = PassageMode::paragraphs;
  KeyMap keys;                      ///< what --map adds
  bool (*interrupted)() = nullptr;  ///< asked while standard input gives nothing
};

/// Reads the articles of a file into `sink`, with their zones and metadata, and what is wrong with
/// it. Returns what was skipped, being of kinds that are not read: suffix, count. Throws Error
/// where the file cannot be read.
std::map<std::string, std::size_t> read_articles(const SourceFile& file, const ReadOptions& options,
                                                 const ArticleSink& sink);

/// Reads `file` into `queue`, a FileEnd last (unless the queue is closed). `known` is what the
/// index remembers of it. Threads of `pool` help, so `options` have to last until these are done.
/// Never throws for anything in the file.
void read_file(const SourceFile& file, const std::optional<SourceState>& known,
               const ReadOptions& options, TaskPool& pool, FileQueue& queue);

}  // namespace dateline
