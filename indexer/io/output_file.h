// SPDX-License-Identifier: GPL-2.0-or-later
// A file that is written sequentially.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// Every function throws Error(io) that names the file.
class OutputFile {
 public:
  /// Whether it will be made durable: then the system starts writing it to disk as it grows.
  enum class Kind { passing, lasting };

  /// Creates the file, or truncates it.
  explicit OutputFile(std::filesystem::path path, Kind kind = Kind::passing);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void append(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBufferBytes) flush();
  }
  /// Makes everything appended so far readable by others.
  void flush();
  /// Flushes, makes it durable and closes the file.
  void sync();

 private:
  static constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  Kind kind_;
  int file_ = -1;
  std::uint64_t written_ = 0;     // to the system
  std::uint64_t on_its_way_ = 0;  // submitted to the disk
  std::string buffer_;
};

}  // namespace dateline
