// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes in order, as from a file, a decompressor or a pipe, and reading them line by line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// A source of bytes that is read once, from front to back.
class ByteStream {
 public:
  ByteStream() = default;
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  /// Reads up to `most` > 0 bytes into `to`; 0 at the end. Throws Error(io) where the source fails.
  virtual std::size_t read(char* to, std::size_t most) = 0;
};

/// Bytes that are in memory already and outlive the stream.
class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : rest_(bytes) {}
  std::size_t read(char* to, std::size_t most) override;

 private:
  std::string_view rest_;
};

/// Reads a stream in lines or in parts, and knows where it is. Memory is that of one line.
class StreamReader {
 public:
  explicit StreamReader(ByteStream& in) : in_(in) {}

  /// The next bytes, at least `count` of them unless the stream ends before. Valid until the next
  /// call of any kind.
  [[nodiscard]] std::string_view peek(std::size_t count);
  /// Passes over `count` bytes, or all that are left.
  void skip(std::size_t count);
  /// Reads a line, its end included, which may be missing at the end of the stream; false there.
  /// Of a line longer than `most` bytes the first `most` are given; the rest is the next line.
  /// `line` is valid until the next call of any kind.
  bool line(std::string_view& line, std::size_t most = kLongestLine);
  /// Where the next byte stands in the stream.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  /// No line of a usable record is longer.
  static constexpr std::size_t kLongestLine = std::size_t{1} << 30;

 private:
  bool fill();  // reads more behind what is there; false at the end

  ByteStream& in_;
  std::string buffer_;
  std::size_t begin_ = 0;  // in buffer_, of the next byte
  std::uint64_t offset_ = 0;
  bool ended_ = false;
};

}  // namespace dateline
