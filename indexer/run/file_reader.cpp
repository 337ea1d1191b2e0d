// SPDX-License-Identifier: GPL-2.0-or-later
// Reading one file: which format, and what comes out of it.
#include "indexer/run/file_reader.h"

#include <chrono>

#include "common/error.h"
#include "common/text/ascii.h"
#include "common/text/charset_mark.h"
#include "indexer/article/metadata.h"
#include "indexer/article/zones.h"
#include "indexer/formats/format/choice.h"
#include "indexer/formats/refused_kinds.h"
#include "indexer/formats/utf8_stream.h"
#include "indexer/inputs/input.h"
#include "indexer/run/entries.h"

namespace dateline {
namespace {

struct QueueClosed {};

std::int64_t now_nanoseconds() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// Two days from now: what is dated later is no date. The clocks of the world are a day apart.
Date latest_date() {
  constexpr std::int64_t kDay = 86'400'000'000'000;
  return date_of_days(now_nanoseconds() / kDay + 2);
}

std::string suffix_of(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? "without suffix" : name.substr(dot);
}

// "has N fields on line N": reasons that differ in their numbers alone are counted together.
std::string without_numbers(std::string_view reason) {
  std::string kind;
  for (const char byte : reason) {
    const bool opens = kind.empty() || kind.back() == ' ';
    if (!ascii::is_digit(byte) || !(opens || kind.back() == 'N')) {
      kind.push_back(byte);
    } else if (opens) {
      kind.push_back('N');
    }
  }
  return kind;
}

// No article is larger, so a file of one is not read beyond.
constexpr std::size_t kLargestDocument = std::size_t{512} << 20U;
// A packed one is bounded closer: it costs whoever sends it next to nothing.
constexpr std::size_t kLargestPacked = std::size_t{64} << 20U;
constexpr std::size_t kHead = 4096;

// The format to read a file in; nullptr if it is to be skipped.
const Format* choose_format(const InputFile& part, bool named, std::string_view head) {
  if (const Format* format = format_of(part.name, head)) return format;
  const Format& by_content = format_by_content(head);
  const bool no_suffix = suffix_of(part.name) == "without suffix";
  // What begins as JSON or a table does may be anything.
  const bool plain =
      by_content.looks_like != nullptr && by_content.name != "json" && by_content.name != "csv";
  return named || no_suffix || plain ? &by_content : nullptr;
}

// Reads the files in one file on disk.
class FileReader {
 public:
  FileReader(const SourceFile& file, const ReadOptions& options, const ArticleSink& sink,
             FileEnd& end)
      : file_(file),
        options_(options),
        keys_(record_keys(options.keys, options.passages)),
        sink_(sink),
        end_(end) {}

  void read(const std::optional<SourceState>& known);

 private:
  void parts(Input& input);
  void part(const InputFile& part, Input& input);
  void articles(const InputFile& part, const Format& format, HeadStream& bytes);
  void records(const InputFile& part, const Format& format, HeadStream& bytes, ArticleSink& sink);
  void refuse(const std::string& path, std::string reason, std::string hint) {
    count_refusal(reason);
    sink_.rejection({path, 0, std::move(reason), std::move(hint)});
  }
  void count_refusal(const std::string& reason) {
    ++end_.state.refused;
    InputFacts::count(end_.state.facts.refusals, without_numbers(reason));
  }
  void put(Article&& article, const InputFile& part);

  const SourceFile& file_;
  const ReadOptions& options_;
  const KeyMap keys_;
  const ArticleSink& sink_;
  FileEnd& end_;
};

void FileReader::put(Article&& article, const InputFile& part) {
  if (article.paragraphs.empty()) {
    sink_.warning({article.path, article.record ? article.record->number : 0,
                   "has a title and no text; it is found by its title"});
  }
  article.path = file_.path;
  article.member = part.member;
  sink_.article(std::move(article));
}

void FileReader::records(const InputFile& part, const Format& format, HeadStream& bytes,
                         ArticleSink& sink) {
  const std::string charset = stream_charset(format, bytes.head(kCharsetHead));
  if (charset.empty()) return format.read_records(bytes, part.path, sink);
  sink.charset = charset;
  Utf8Stream stream(bytes, charset);
  format.read_records(stream, part.path, sink);
  if (stream.repaired() == 0) return;
  sink.warning({part.path, 0, std::to_string(stream.repaired()) + " ill-formed places replaced"});
}

void FileReader::articles(const InputFile& part, const Format& format, HeadStream& bytes) {
  ArticleSink sink;
  sink.article = [&](Article&& article) {
    InputFacts::count(end_.state.facts.formats, format.name);
    put(std::move(article), part);
  };
  sink.rejection = [&](Rejection&& rejection) {
    count_refusal(rejection.reason);
    sink_.rejection(std::move(rejection));
  };
  sink.warning = sink_.warning;
  sink.keys = &keys_;
  sink.facts = &end_.state.facts;
  if (format.read_records != nullptr) return records(part, format, bytes, sink);
  const std::string whole = read_whole(bytes, part.packed ? kLargestPacked : kLargestDocument);
  if (format.document != nullptr) {
    return put_document(format.document(whole, part.name), part.path, sink);
  }
  format.read(whole, part.path, sink);
}

void FileReader::part(const InputFile& part, Input& input) {
  if (!part.refused.empty()) return refuse(part.path, part.refused, part.hint);
  const std::string_view bytes = input.bytes().head(kHead);
  if (bytes.empty()) return refuse(part.path, "is empty", "");
  const std::string head = utf8_head(bytes, std::string(wide_charset(bytes).charset));
  if (part.packed && container_of(bytes, part.name) != Container::none) {
    return refuse(part.path, "is an archive in an archive", "unpack the outer one first");
  }
  const Format* format = choose_format(part, file_.named && part.member.empty(), head);
  const bool is_document = format != nullptr && format->document != nullptr;
  if (const auto document = unread_document(head, part.name); document && !is_document) {
    return refuse(part.path, std::string(document->what), std::string(document->hint));
  }
  const std::string_view binary = is_document ? std::string_view() : binary_kind(head);
  if (format == nullptr) {
    ++end_.skipped[suffix_of(part.name)];
  } else if (!binary.empty()) {
    refuse(part.path, "is " + std::string(binary), "convert it to text or HTML first");
  } else {
    articles(part, *format, input.bytes());
  }
}

// A member that is damaged or too large is refused, and those behind it are read if they can be.
void FileReader::parts(Input& input) {
  InputFile part;
  std::string damage;
  for (;;) {
    try {
      part.path = file_.path;
      if (!input.next(part)) return;
      this->part(part, input);
    } catch (const Damaged& error) {
      const bool again = error.what() == damage;
      damage = error.what();
      if (!again) refuse(part.path, damage, error.hint());
      if (part.path == file_.path) return;
    } catch (const TooLarge& error) {
      refuse(part.path, error.what(), error.hint());
    }
  }
}

void FileReader::read(const std::optional<SourceState>& known) {
  end_.state = {file_.size, file_.modified, now_nanoseconds(), 0, {}, options_.keys.added(),
                {},         file_.changed,  file_.inode};
  const bool may_be_same =
      known && known->refused == 0 && known->size == file_.size && known->keys == end_.state.keys;
  if (may_be_same && file_.path != kStandardInput) {
    end_.state.content = file_hash(file_.path);
    if (known->content == end_.state.content) {
      end_.outcome = FileEnd::Outcome::unchanged;
      end_.state.facts = known->facts;
      return;
    }
  }
  Input input(file_.path, options_.interrupted);
  parts(input);
  const bool is_one = input.kind() == Container::none || input.kind() == Container::compressed;
  if (is_one && !end_.skipped.empty()) {
    end_.outcome = FileEnd::Outcome::skipped;
  } else {
    end_.state.content = input.content();
  }
}

// Zones and metadata, which need the whole article and nothing else.
void complete(Article& article, const Date& latest) {
  assign_zones(article);
  complete_metadata(article, latest);
}

Rejection unprocessed(const std::string& path, std::uint64_t record, const std::exception& error) {
  return {path, record, std::string("cannot be processed: ") + error.what(), ""};
}

ReadArticle read_article(Article&& article, const ReadOptions& options, const Date& latest) {
  complete(article, latest);
  return packed(draft_of(article, options.passages));
}

// Hands articles on in batches, each made by a thread that is free, or else by this one. What else
// there is to push comes in its place between them.
class Batches {
 public:
  Batches(const ReadOptions& options, TaskPool& pool, FileQueue& queue)
      : options_(options), pool_(pool), queue_(queue) {}

  void add(Article&& article) {
    for (const Paragraph& paragraph : article.paragraphs) bytes_ += paragraph.text.size();
    batch_.push_back(std::move(article));
    if (bytes_ >= kBatchBytes) flush();
  }
  template <typename Item>
  void push(Item&& item) {
    flush();
    push_item(std::forward<Item>(item));
  }

 private:
  // So much work that handing it over costs next to nothing.
  static constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;
  using Made = std::vector<std::variant<ReadArticle, Rejection>>;

  void push_item(FileItem&& item) {
    if (!queue_.push(std::move(item))) throw QueueClosed{};
  }
  void flush() {
    if (batch_.empty()) return;
    auto promise = std::make_shared<std::promise<Made>>();
    FileItem item(promise->get_future());
    auto batch = std::make_shared<std::vector<Article>>(std::exchange(batch_, {}));
    bytes_ = 0;
    PoolTask task = [promise, batch, &options = options_, latest = latest_] {
      promise->set_value(make(std::move(*batch), options, latest));
    };
    if (!pool_.offer(task)) task();
    push_item(std::move(item));
  }
  static Made make(std::vector<Article>&& batch, const ReadOptions& options, const Date& latest) {
    Made made;
    for (Article& article : batch) {
      const std::string path = article.path;
      const std::uint64_t record = article.record ? article.record->number : 0;
      try {
        made.emplace_back(read_article(std::move(article), options, latest));
      } catch (const std::exception& error) {  // out of memory on a monstrous one, a bug
        made.emplace_back(unprocessed(path, record, error));
      }
    }
    return made;
  }

  const ReadOptions& options_;
  TaskPool& pool_;
  FileQueue& queue_;
  Date latest_ = latest_date();
  std::vector<Article> batch_;
  std::size_t bytes_ = 0;
};

}  // namespace

bool FileQueue::push(FileItem&& item) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || items_.size() < kCapacity; });
  if (closed_) return false;
  items_.push_back(std::move(item));
  if (items_.size() == kCapacity / 2) changed_.notify_all();
  return true;
}

FileItem FileQueue::pop() {
  constexpr auto kPause = std::chrono::milliseconds(1);
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kPause, [this] { return !items_.empty(); })) continue;
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

std::map<std::string, std::size_t> read_articles(const SourceFile& file, const ReadOptions& options,
                                                 const ArticleSink& sink) {
  FileEnd end;
  ArticleSink completing = sink;
  completing.article = [&sink, latest = latest_date()](Article&& article) {
    complete(article, latest);
    sink.article(std::move(article));
  };
  FileReader(file, options, completing, end).read(std::nullopt);
  return std::move(end.skipped);
}

void read_file(const SourceFile& file, const std::optional<SourceState>& known,
               const ReadOptions& options, TaskPool& pool, FileQueue& queue) {
  FileEnd end;
  Batches batches(options, pool, queue);
  ArticleSink sink;
  sink.article = [&](Article&& article) { batches.add(std::move(article)); };
  sink.rejection = [&](Rejection&& rejection) { batches.push(std::move(rejection)); };
  sink.warning = [&](Warning&& warning) { batches.push(std::move(warning)); };
  try {
    try {
      FileReader(file, options, sink, end).read(known);
    } catch (const Error& error) {
      end.outcome = FileEnd::Outcome::failed;
      batches.push(Rejection{file.path, 0, error.what(), error.hint()});
    } catch (const std::exception& error) {  // out of memory on one monstrous file, a bug in one
      end.outcome = FileEnd::Outcome::failed;
      batches.push(unprocessed(file.path, 0, error));
    }
    batches.push(std::move(end));
  } catch (const QueueClosed&) {  // the run has been stopped
  }
}

}  // namespace dateline
