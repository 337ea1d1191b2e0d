// SPDX-License-Identifier: GPL-2.0-or-later
// Batches of about a quarter of a megabyte, so that threads seldom meet.
#include "indexer/build/entry_queue.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{256} << 10U;

}  // namespace

EntryQueue::EntryQueue(std::size_t memory)
    : most_(std::max<std::size_t>(memory / kBatchBytes, 2)) {}

void EntryQueue::add(std::string_view key, std::string_view tag) {
  filling_.sizes.push_back(
      {static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(tag.size())});
  filling_.bytes.append(key).append(tag);
  if (filling_.bytes.size() >= kBatchBytes) push();
}

void EntryQueue::push() {
  Batch full = std::exchange(filling_, {});
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [this] { return abandoned_ || batches_.size() < most_; });
  if (!abandoned_) batches_.push_back(std::move(full));
  moved_.notify_all();
}

void EntryQueue::close() {
  push();
  const std::lock_guard lock(mutex_);
  closed_ = true;
  moved_.notify_all();
}

void EntryQueue::pour(const Batch& batch, glass::EntrySink& table) {
  std::string_view rest = batch.bytes;
  for (const Batch::Sizes& sizes : batch.sizes) {
    table.add(rest.substr(0, sizes.key), rest.substr(sizes.key, sizes.tag));
    rest.remove_prefix(std::size_t{sizes.key} + sizes.tag);
  }
}

void EntryQueue::pour(glass::EntrySink& table) {
  for (;;) {
    Batch batch;
    {
      std::unique_lock lock(mutex_);
      moved_.wait(lock, [this] { return closed_ || !batches_.empty(); });
      if (batches_.empty()) return;
      batch = std::move(batches_.front());
      batches_.pop_front();
      moved_.notify_all();
    }
    pour(batch, table);
  }
}

void EntryQueue::abandon() {
  const std::lock_guard lock(mutex_);
  abandoned_ = true;
  batches_.clear();
  moved_.notify_all();
}

}  // namespace dateline
