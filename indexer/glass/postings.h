// SPDX-License-Identifier: GPL-2.0-or-later
// The table of postings: metadata, values, document lengths, and each term's postings, in this
// order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/glass/numbers.h"
#include "indexer/glass/table.h"
#include "indexer/io/spool_file.h"

namespace dateline::glass {

/// The values of a slot, in chunks ready for the table; documents come in ascending order. Beyond
/// `memory` bytes they wait in a file `path`. Throws Error(io).
class ValueStream {
 public:
  ValueStream(std::uint32_t slot, std::filesystem::path path, std::size_t memory)
      : slot_(slot), path_(std::move(path)), memory_(memory) {}
  void add(std::uint32_t document, std::string_view value);

  /// Slots go in ascending order: first the statistics of all, then the chunks of all.
  void write_statistics(TableWriter& table) const;
  void write_chunks(TableWriter& table);

 private:
  struct Chunk {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
  };
  void write_chunks(TableWriter& table, std::size_t begin, std::size_t end,
                    std::string_view bytes) const;

  std::uint32_t slot_;
  std::filesystem::path path_;
  std::size_t memory_;
  std::uint32_t last_ = 0;
  std::uint64_t count_ = 0;
  std::string lowest_;
  std::string highest_;
  std::vector<Chunk> chunks_;
  std::string bytes_;              // of the last chunks; those before are in the file
  std::size_t filed_ = 0;          // chunks
  std::optional<SpoolFile> file_;  // once there is one
};

void write_metadata(TableWriter& table, std::string_view key, std::string_view value);
/// Lengths of the documents from 1 on. They come after values, before terms.
void write_lengths(TableWriter& table, std::span<const std::uint32_t> lengths);

/// Postings of one term after the other, terms in ascending order of bytes.
class PostingWriter {
 public:
  explicit PostingWriter(EntrySink& table);

  void begin(std::string_view term) { term_ = term; }
  void add(std::uint32_t document, std::uint32_t wdf) {
    if (at_ >= full_) {
      begin_chunk(document);
    } else {
      at_ = put_number(at_, document - last_ - 1);
    }
    at_ = put_number(at_, wdf);
    last_ = document;
    ++frequency_;
    occurrences_ += wdf;
    if (wdf > largest_wdf_) largest_wdf_ = wdf;
  }
  void end();
  [[nodiscard]] std::uint32_t largest_wdf() const { return largest_wdf_; }

 private:
  friend void write_lengths(TableWriter& table, std::span<const std::uint32_t> lengths);
  struct Chunk {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t end = 0;  // in `bytes_`, once the chunk has ended
  };
  PostingWriter(EntrySink& table, std::size_t chunk_bytes)
      : table_(table), chunk_bytes_(chunk_bytes) {}
  void begin_chunk(std::uint32_t document);
  void end_chunk();
  void write(const std::string& first_key, const std::string& next_key, bool counted);

  EntrySink& table_;
  std::size_t chunk_bytes_;  // at which a chunk is ended
  std::string term_;
  std::vector<char> bytes_;  // of all chunks, and room behind
  char* at_ = nullptr;       // where the next posting goes
  char* full_ = nullptr;     // from there on it begins another chunk
  std::vector<Chunk> chunks_;
  std::uint32_t last_ = 0;  // document
  std::uint32_t frequency_ = 0;
  std::uint64_t occurrences_ = 0;
  std::uint32_t largest_wdf_ = 0;
};

}  // namespace dateline::glass
