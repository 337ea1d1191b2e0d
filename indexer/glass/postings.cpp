// SPDX-License-Identifier: GPL-2.0-or-later
// Chunks of about 2,000 bytes, each an entry of the table.
#include "indexer/glass/postings.h"

#include <algorithm>

#include "common/glass/numbers.h"

namespace dateline::glass {
namespace {

// With its head a chunk stays within one item of a block.
constexpr std::size_t kChunkBytes = 1980;

// Lengths and values are looked up by document, and libxapian reads a chunk from its beginning up
// to the document: short chunks are quicker, and a little larger in all.
constexpr std::size_t kLengthChunkBytes = 200;
constexpr std::size_t kValueChunkBytes = 200;

// What is read at a time of what waits in a file.
constexpr std::uint64_t kReadBytes = std::uint64_t{1} << 20U;

constexpr std::string_view kMetadata("\0\xC0", 2);
constexpr std::string_view kValueStatistics("\0\xD0", 2);
constexpr std::string_view kValueChunk("\0\xD8", 2);
constexpr std::string_view kLengths("\0\xE0", 2);

}  // namespace

void ValueStream::add(std::uint32_t document, std::string_view value) {
  if (count_ == 0 || value < lowest_) lowest_ = value;
  if (count_ == 0 || value > highest_) highest_ = value;
  ++count_;
  if (chunks_.empty() || chunks_.back().size >= kValueChunkBytes) {
    if (bytes_.size() > memory_) {
      if (!file_) file_.emplace(path_);
      file_->append(bytes_);
      bytes_.clear();
      filed_ = chunks_.size();
    }
    chunks_.push_back({document, 0});
  }
  const std::size_t before = bytes_.size();
  if (chunks_.back().first != document) append_number(bytes_, document - last_ - 1);
  append_number(bytes_, value.size());
  bytes_ += value;
  chunks_.back().size += static_cast<std::uint32_t>(bytes_.size() - before);
  last_ = document;
}

void ValueStream::write_statistics(TableWriter& table) const {
  if (count_ == 0) return;
  std::string key(kValueStatistics);
  for (std::uint32_t rest = slot_; rest > 0; rest >>= 8U) key.push_back(static_cast<char>(rest));
  std::string tag;
  append_number(tag, count_);
  append_number(tag, lowest_.size());
  tag += lowest_;
  if (highest_ != lowest_) tag += highest_;
  table.add(key, tag);
}

void ValueStream::write_chunks(TableWriter& table, std::size_t begin, std::size_t end,
                               std::string_view bytes) const {
  for (; begin < end; ++begin) {
    std::string key(kValueChunk);
    append_number(key, slot_);
    append_sortable(key, chunks_[begin].first);
    table.add(key, bytes.substr(0, chunks_[begin].size));
    bytes.remove_prefix(chunks_[begin].size);
  }
}

void ValueStream::write_chunks(TableWriter& table) {
  if (file_) file_->flush();
  std::uint64_t at = 0;
  for (std::size_t begin = 0; begin < filed_;) {
    std::size_t end = begin;
    std::uint64_t size = 0;
    while (end < filed_ && size < kReadBytes) size += chunks_[end++].size;
    write_chunks(table, begin, end, file_->read(at, size));
    begin = end;
    at += size;
  }
  write_chunks(table, filed_, chunks_.size(), bytes_);
  file_.reset();
  bytes_ = {};
}

void write_metadata(TableWriter& table, std::string_view key, std::string_view value) {
  table.add(std::string(kMetadata).append(key), value);
}

PostingWriter::PostingWriter(EntrySink& table) : PostingWriter(table, kChunkBytes) {}

// Room for a chunk, which the posting that fills it goes beyond.
void PostingWriter::begin_chunk(std::uint32_t document) {
  end_chunk();
  const std::size_t begin = chunks_.empty() ? 0 : chunks_.back().end;
  const std::size_t needed = begin + chunk_bytes_ + 2 * kLongestNumber;
  if (bytes_.size() < needed) bytes_.resize(std::max(needed, 2 * bytes_.size()));
  chunks_.push_back({document, document, 0});
  at_ = bytes_.data() + begin;
  full_ = at_ + chunk_bytes_;
}

void PostingWriter::end_chunk() {
  if (chunks_.empty()) return;
  chunks_.back().last = last_;
  chunks_.back().end = static_cast<std::size_t>(at_ - bytes_.data());
}

void PostingWriter::write(const std::string& first_key, const std::string& next_key, bool counted) {
  end_chunk();
  std::size_t begin = 0;
  std::string tag;
  std::string key;
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const Chunk& chunk = chunks_[i];
    tag.clear();
    if (i == 0) {
      key = first_key;
      append_number(tag, counted ? frequency_ : 0);
      append_number(tag, counted ? occurrences_ : 0);
      append_number(tag, chunk.first - 1);
    } else {
      key = next_key;
      append_sortable(key, chunk.first);
    }
    tag.push_back(i + 1 == chunks_.size() ? '1' : '0');
    append_number(tag, chunk.last - chunk.first);
    tag.append(bytes_.data() + begin, chunk.end - begin);
    begin = chunk.end;
    table_.add(key, tag);
  }
  chunks_.clear();
  at_ = full_ = nullptr;
  frequency_ = 0;
  occurrences_ = 0;
}

void PostingWriter::end() {
  std::string key;
  append_key_text(key, term_);
  write(key, key + '\0', true);
}

void write_lengths(TableWriter& table, std::span<const std::uint32_t> lengths) {
  PostingWriter writer(table, kLengthChunkBytes);
  std::uint32_t document = 0;
  for (const std::uint32_t length : lengths) writer.add(++document, length);
  const std::string key(kLengths);
  writer.write(key, key, false);
}

}  // namespace dateline::glass
