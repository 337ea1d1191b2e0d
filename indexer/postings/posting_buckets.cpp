// SPDX-License-Identifier: GPL-2.0-or-later
// Buckets share the memory; one that is full goes to the file's end.
#include "indexer/postings/posting_buckets.h"

#include <utility>

#include "common/index/bytes.h"
#include "indexer/postings/posting_run.h"

namespace dateline {

PostingBuckets::PostingBuckets(std::filesystem::path file, std::uint32_t documents,
                               std::uint32_t size, std::size_t memory)
    : path_(std::move(file)),
      documents_(documents),
      size_(size),
      buckets_((std::size_t{documents} + size - 1) / size) {
  most_ = buckets_.empty() ? 0 : memory / buckets_.size();
}

void PostingBuckets::add(std::string_view term, const std::vector<std::uint32_t>& documents,
                         const std::vector<std::uint32_t>& counts) {
  if (!documents.empty() && documents.back() > documents_) ByteReader::fail();
  for (std::size_t i = 0; i < documents.size();) {
    const std::uint32_t range = (documents[i] - 1) / size_;
    const std::uint32_t before = range * size_;
    std::uint32_t last = 0;
    postings_.clear();
    for (; i < documents.size() && documents[i] - before <= size_; ++i) {
      append_posting(postings_, documents[i] - before - last, counts[i]);
      last = documents[i] - before;
    }
    Bucket& bucket = buckets_[range];
    append_to_run(bucket.bytes, term, postings_);
    if (bucket.bytes.size() > most_) spill(bucket);
  }
}

void PostingBuckets::spill(Bucket& bucket) {
  if (!file_) file_ = std::make_unique<SpoolFile>(path_);
  file_->append(bucket.bytes);
  bucket.extents.push_back({file_bytes_, bucket.bytes.size()});
  file_bytes_ += bucket.bytes.size();
  bucket.bytes.clear();
}

std::string PostingBuckets::take(std::size_t range) {
  const Bucket bucket = std::exchange(buckets_[range], {});
  std::string run;
  if (!bucket.extents.empty()) file_->flush();
  for (const Extent& extent : bucket.extents) run += file_->read(extent.begin, extent.size);
  run += bucket.bytes;
  return run;
}

}  // namespace dateline
