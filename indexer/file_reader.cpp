// SPDX-License-Identifier: GPL-2.0-or-later
// Reading one file: which format, and what comes out of it.
#include "indexer/file_reader.h"

#include <chrono>

#include "common/error.h"
#include "indexer/article/metadata.h"
#include "indexer/article/zones.h"
#include "indexer/entries.h"

namespace dateline {
namespace {

// Forms an analyzer may remember before it starts afresh; bounds memory at some 200 MB.
constexpr std::size_t kMostForms = 1'500'000;

struct QueueClosed {};

std::int64_t now_nanoseconds() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string suffix_of(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? "without suffix" : name.substr(dot);
}

void push(FileQueue& queue, FileItem&& item) {
  if (!queue.push(std::move(item))) throw QueueClosed{};
}

void read_articles(const SourceFile& file, const Format& format, std::string_view bytes,
                   PassageMode mode, Analyzer& analyzer, FileQueue& queue, FileEnd& end) {
  ArticleSink sink;
  const Date latest = latest_date();
  sink.article = [&, latest](Article&& article) {
    if (analyzer.forms() > kMostForms) analyzer.forget();
    assign_zones(article);
    complete_metadata(article, latest);
    if (article.paragraphs.empty()) {
      push(queue, Warning{article.path, article.record ? article.record->number : 0,
                          "has a title and no text; it is found by its title"});
    }
    push(queue, entries_of(article, mode, analyzer));
  };
  sink.rejection = [&](Rejection&& rejection) {
    ++end.state.refused;
    push(queue, std::move(rejection));
  };
  sink.warning = [&](Warning&& warning) { push(queue, std::move(warning)); };
  if (format.read_records != nullptr) {
    MemoryStream stream(bytes);
    format.read_records(stream, file.path, sink);
  } else {
    format.read(bytes, file.path, sink);
  }
}

void read_bytes(const SourceFile& file, const std::optional<SourceState>& known, PassageMode mode,
                Analyzer& analyzer, FileQueue& queue, FileEnd& end) {
  const FileBytes bytes(file.path);
  end.state = {file.size, file.modified, now_nanoseconds(), 0, hash128(bytes.view())};
  if (known && known->refused == 0 && known->content == end.state.content) {
    end.outcome = FileEnd::Outcome::unchanged;
    return;
  }
  const auto refuse = [&](std::string reason, std::string hint) {
    ++end.state.refused;
    push(queue, Rejection{file.path, 0, std::move(reason), std::move(hint)});
  };
  if (bytes.view().empty()) return refuse("is empty", "");
  const Format* format = choose_format(file, bytes.view());
  const std::string_view binary = binary_kind(bytes.view().substr(0, 4096));
  if (format == nullptr) {
    end.outcome = FileEnd::Outcome::skipped;
    end.suffix = suffix_of(file.path);
  } else if (!binary.empty()) {
    refuse("is " + std::string(binary), "convert it to text or HTML first");
  } else {
    read_articles(file, *format, bytes.view(), mode, analyzer, queue, end);
  }
}

}  // namespace

Date latest_date() {
  constexpr std::int64_t kDay = 86'400'000'000'000;
  return date_of_days(now_nanoseconds() / kDay + 2);
}

const Format* choose_format(const SourceFile& file, std::string_view bytes) {
  if (const Format* format = format_of(file.path, bytes)) return format;
  const Format& by_content = format_by_content(bytes.substr(0, 4096));
  const bool no_suffix = suffix_of(file.path) == "without suffix";
  // What begins as JSON lines do may be anything.
  const bool plain = by_content.looks_like != nullptr && by_content.name != "jsonl";
  return file.named || no_suffix || plain ? &by_content : nullptr;
}

bool FileQueue::push(FileItem&& item) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || items_.size() < kCapacity; });
  if (closed_) return false;
  items_.push_back(std::move(item));
  changed_.notify_all();
  return true;
}

FileItem FileQueue::pop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !items_.empty(); });
  FileItem item = std::move(items_.front());
  items_.pop_front();
  changed_.notify_all();
  return item;
}

void FileQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void read_file(const SourceFile& file, const std::optional<SourceState>& known, PassageMode mode,
               Analyzer& analyzer, FileQueue& queue) {
  FileEnd end;
  try {
    try {
      read_bytes(file, known, mode, analyzer, queue, end);
    } catch (const Error& error) {
      end.outcome = FileEnd::Outcome::failed;
      push(queue, Rejection{file.path, 0, error.what(), error.hint()});
    } catch (const std::exception& error) {  // out of memory on one monstrous file, a bug in one
      end.outcome = FileEnd::Outcome::failed;
      push(queue, Rejection{file.path, 0, std::string("cannot be processed: ") + error.what(), ""});
    }
    push(queue, std::move(end));
  } catch (const QueueClosed&) {  // the run has been stopped
  }
}

}  // namespace dateline
