// SPDX-License-Identifier: GPL-2.0-or-later
// Lists and runs as bytes: LEB128 numbers throughout.
#include "indexer/postings/posting_run.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "common/error.h"
#include "common/glass/numbers.h"

namespace dateline {
namespace {

using glass::kLongestNumber;
using glass::put_number;

constexpr std::size_t kReadBytes = std::size_t{64} << 10U;
constexpr std::size_t kFirstMemory = std::size_t{16} << 20U;
constexpr std::size_t kLongestPosting = 10;  // two numbers of 33 bits

[[noreturn]] void fail(const std::string& path) {
  throw Error(ExitStatus::io, "cannot use " + path + ": " + std::strerror(errno),
              "the index that was there is intact; make room and run again");
}

// A number of twice the distance to the document before, 1 more where the wdf is 1; else it
// follows.
inline char* put_posting(char* at, std::uint32_t distance, std::uint32_t wdf) {
  at = put_number(at, std::uint64_t{distance} << 1U | (wdf == 1 ? 1U : 0U));
  return wdf == 1 ? at : put_number(at, wdf);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  std::size_t at = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) break;
  }
  bytes.remove_prefix(at);
  return value;
}

class MemoryReader final : public RunStore::Reader {
 public:
  explicit MemoryReader(std::string_view run) : rest_(run) {}
  bool next() override {
    if (rest_.empty()) return false;
    term_ = text();
    postings_ = text();
    return true;
  }

 private:
  std::string_view text() {
    const std::size_t size = take_number(rest_);
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  std::string_view rest_;
};

class FileReader final : public RunStore::Reader {
 public:
  FileReader(int file, std::uint64_t begin, std::uint64_t size, const std::string& path)
      : file_(file), at_(begin), end_(begin + size), path_(path) {}
  bool next() override {
    if (buffered().empty() && at_ == end_) return false;
    text(own_term_);
    text(own_postings_);
    term_ = own_term_;
    postings_ = own_postings_;
    return true;
  }

 private:
  [[nodiscard]] std::string_view buffered() const {
    return std::string_view(buffer_).substr(used_);
  }
  // Makes `size` bytes stand in the buffer, or all that are left.
  void fill(std::size_t size) {
    if (buffered().size() >= size) return;
    buffer_.erase(0, used_);
    used_ = 0;
    while (buffer_.size() < size && at_ < end_) {
      const std::size_t old = buffer_.size();
      const std::size_t wanted = std::max(kReadBytes, size - old);
      buffer_.resize(old + std::min<std::uint64_t>(wanted, end_ - at_));
      const ssize_t got =
          ::pread(file_, buffer_.data() + old, buffer_.size() - old, static_cast<off_t>(at_));
      if (got <= 0 && errno != EINTR) fail(path_);
      buffer_.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
      at_ += buffer_.size() - old;
    }
  }
  void text(std::string& out) {
    fill(kLongestNumber);
    std::string_view head = buffered();
    const std::size_t before = head.size();
    const std::size_t size = take_number(head);
    used_ += before - head.size();
    fill(size);
    out = buffered().substr(0, size);
    used_ += size;
  }

  int file_;
  std::uint64_t at_;
  std::uint64_t end_;
  const std::string& path_;
  std::string buffer_;
  std::size_t used_ = 0;
  std::string own_term_;
  std::string own_postings_;
};

}  // namespace

void PostingLists::add(TermId term, std::uint32_t document, std::uint32_t wdf) {
  List& list = lists_[term];
  char* const begin = room_for(list, kLongestPosting);
  const char* const end = put_posting(begin, document - list.last, wdf);
  list.last = document;
  list.size += static_cast<std::uint32_t>(end - begin);
}

char* PostingLists::room_for(List& list, std::size_t bytes) {
  if (list.room - list.size < bytes) {
    const std::size_t room = std::bit_ceil(list.size + bytes);
    if (size_ - used_ < room) grow(used_ + room);
    std::memcpy(memory_.get() + used_, memory_.get() + list.begin, list.size);
    list.begin = static_cast<std::uint32_t>(used_);
    list.room = static_cast<std::uint32_t>(room);
    used_ += room;
  }
  return memory_.get() + list.begin + list.size;
}

void PostingLists::grow(std::size_t needed) {
  // No article that is read has as many.
  if (needed > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("the postings of a segment take more than 4 GiB");
  }
  const std::size_t size = std::max({2 * size_, needed, kFirstMemory});
  auto memory = std::make_unique_for_overwrite<char[]>(size);
  if (used_ > 0) std::memcpy(memory.get(), memory_.get(), used_);
  memory_ = std::move(memory);
  size_ = size;
}

void append_posting(std::string& postings, std::uint32_t distance, std::uint32_t wdf) {
  char bytes[kLongestPosting];
  postings.append(bytes, put_posting(bytes, distance, wdf));
}

void append_to_run(std::string& run, std::string_view term, std::string_view postings) {
  glass::append_number(run, term.size());
  run += term;
  glass::append_number(run, postings.size());
  run += postings;
}

RunStore::RunStore(std::string path, std::size_t memory)
    : path_(std::move(path)), memory_(memory) {}

RunStore::~RunStore() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(path_.c_str());
}

void RunStore::add(std::string run) {
  used_ += run.size();
  runs_.push_back({std::move(run), 0, 0});
  if (used_ <= memory_) return;
  for (Run& waiting : runs_) {
    if (!waiting.bytes.empty()) spill(waiting);
  }
  used_ = 0;
}

void RunStore::spill(Run& run) {
  if (file_ < 0)
    file_ = ::open(path_.c_str(), O_CREAT | O_TRUNC | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file_ < 0) fail(path_);
  run.begin = file_bytes_;
  run.size = run.bytes.size();
  for (std::size_t done = 0; done < run.bytes.size();) {
    const ssize_t written = ::write(file_, run.bytes.data() + done, run.bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(path_);
    done += static_cast<std::size_t>(written);
  }
  file_bytes_ += run.size;
  std::string().swap(run.bytes);
}

std::unique_ptr<RunStore::Reader> RunStore::read(std::size_t run) const {
  const Run& wanted = runs_[run];
  if (wanted.size == 0) return std::make_unique<MemoryReader>(wanted.bytes);
  return std::make_unique<FileReader>(file_, wanted.begin, wanted.size, path_);
}

std::unique_ptr<RunStore::Reader> run_reader(std::string_view run) {
  return std::make_unique<MemoryReader>(run);
}

RunMerge::RunMerge(const RunStore& store) {
  for (std::size_t run = 0; run < store.size(); ++run) {
    readers_.push_back(store.read(run));
    push(run);
  }
}

RunMerge::~RunMerge() = default;

bool RunMerge::is_after(std::size_t a, std::size_t b) const {
  const int order = readers_[a]->term().compare(readers_[b]->term());
  return order != 0 ? order > 0 : a > b;
}

// Puts a run that has a next term among those that wait.
void RunMerge::push(std::size_t run) {
  if (!readers_[run]->next()) return;
  heap_.push_back(run);
  std::push_heap(heap_.begin(), heap_.end(),
                 [this](std::size_t a, std::size_t b) { return is_after(a, b); });
}

bool RunMerge::next() {
  for (const std::size_t run : holders_) push(run);
  holders_.clear();
  while (!heap_.empty()) {
    const std::size_t run = heap_.front();
    if (holders_.empty()) {
      term_ = readers_[run]->term();
    } else if (readers_[run]->term() != term_) {
      break;
    }
    std::pop_heap(heap_.begin(), heap_.end(),
                  [this](std::size_t a, std::size_t b) { return is_after(a, b); });
    heap_.pop_back();
    holders_.push_back(run);
  }
  return !holders_.empty();
}

}  // namespace dateline
