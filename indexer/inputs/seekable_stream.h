// SPDX-License-Identifier: GPL-2.0-or-later
// A stream with random access: a file on disk, or bytes in memory.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "indexer/inputs/byte_stream.h"

namespace dateline {

class SeekableStream : public ByteStream {
 public:
  /// Continues at `offset`. Throws Error(io) if the source fails.
  virtual void seek(std::uint64_t offset) = 0;
  /// The number of bytes. Throws Error(io) if the source fails.
  [[nodiscard]] virtual std::uint64_t size() const = 0;
};

/// Bytes in memory, which must outlive it.
class MemoryFile : public SeekableStream {
 public:
  explicit MemoryFile(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(char* to, std::size_t most) override {
    const std::size_t count = std::min(most, bytes_.size() - at_);
    std::copy_n(bytes_.data() + at_, count, to);
    at_ += count;
    return count;
  }
  void seek(std::uint64_t offset) override {
    at_ = static_cast<std::size_t>(std::min<std::uint64_t>(offset, bytes_.size()));
  }
  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace dateline
