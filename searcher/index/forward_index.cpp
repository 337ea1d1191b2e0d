// SPDX-License-Identifier: GPL-2.0-or-later
// Reads values through Xapian's streams.
#include "searcher/index/forward_index.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/schema.h"

namespace dateline {
namespace {

constexpr auto kSlot = static_cast<Xapian::valueno>(Slot::words);

// The largest table to cache, in bytes.
constexpr double kMostBytes = 256e6;

// A passage that is read alone takes as long as eight read in sequence; a reader that has read
// half the break-even number is likely to go on.
constexpr std::size_t kAlone = 16;

// An upper bound of the table's size: lengths count the words of a title three times.
double bytes_of_all(const Xapian::Database& passages) {
  return static_cast<double>(passages.get_total_length()) * ForwardWords::kBytes;
}

}  // namespace

// Values come in the order of the passages; if not, they are being read again from the first.
void ForwardTable::Part::add(DocumentNumber local, std::string_view value) {
  if (local + 1 < begins.size()) {
    bytes.clear();
    begins.clear();
  }
  begins.resize(std::size_t{local} + 1, bytes.size());
  bytes += value;
  begins.push_back(bytes.size());
}

ForwardTable::ForwardTable(const LevelSource& passages)
    : parts_(std::max<std::size_t>(passages.segments.size(), 1)) {
  if (passages.segments.empty()) {
    parts_.front().bytes.reserve(static_cast<std::size_t>(bytes_of_all(passages.database)));
  }
  for (std::size_t i = 0; i < passages.segments.size(); ++i) {
    const Xapian::Database& database = *passages.segments[i].database;
    parts_[i].bytes.reserve(static_cast<std::size_t>(bytes_of_all(database)));
    parts_[i].begins.reserve(std::size_t{database.get_lastdocid()} + 2);
  }
  for_each_value(passages, Slot::words, [this](DocumentNumber passage, std::string_view value) {
    const auto parts = static_cast<DocumentNumber>(parts_.size());
    parts_[(passage - 1) % parts].add((passage - 1) / parts + 1, value);
  });
}

std::shared_ptr<const ForwardTable> ForwardMemory::table(const LevelSource& passages,
                                                         std::size_t count) {
  std::unique_lock lock(mutex_);
  if (table_ || is_being_read_) return table_;
  read_ += count;
  if (read_ * kAlone < passages.database.get_doccount()) return nullptr;
  if (bytes_of_all(passages.database) > kMostBytes) return nullptr;
  is_being_read_ = true;
  lock.unlock();
  std::shared_ptr<const ForwardTable> table;
  try {
    table = std::make_shared<ForwardTable>(passages);
  } catch (...) {  // the next caller tries again
    lock.lock();
    is_being_read_ = false;
    throw;
  }
  lock.lock();
  is_being_read_ = false;
  table_ = std::move(table);
  return table_;
}

void ForwardIndex::read(std::span<const DocumentNumber> passages,
                        const std::function<void(std::size_t, std::string_view)>& use) const {
  if (passages.empty()) return;
  if (const auto table =
          memory_ == nullptr ? nullptr : memory_->table(passages_, passages.size())) {
    for (std::size_t i = 0; i < passages.size(); ++i) {
      const std::string_view value = table->of(passages[i]);
      if (!value.empty()) use(i, value);
    }
    return;
  }
  Xapian::ValueIterator it = passages_.database.valuestream_begin(kSlot);
  const Xapian::ValueIterator end = passages_.database.valuestream_end(kSlot);
  for (std::size_t i = 0; i < passages.size() && it != end; ++i) {
    it.skip_to(passages[i]);
    if (it != end && it.get_docid() == passages[i]) use(i, *it);
  }
}

}  // namespace dateline
