// SPDX-License-Identifier: GPL-2.0-or-later
// A temporary file: appended at its end, read anywhere. It has no name once it is open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/io/output_file.h"

namespace dateline {

/// One thread may append; any number may read what was flushed. Every function throws Error(io)
/// that names the file.
class SpoolFile {
 public:
  explicit SpoolFile(std::filesystem::path path);
  ~SpoolFile();
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  void append(std::string_view bytes) { out_.append(bytes); }
  void flush() { out_.flush(); }
  /// The number of flushed bytes.
  [[nodiscard]] std::string read(std::uint64_t begin, std::uint64_t size) const {
    std::string bytes;
    read(begin, size, bytes);
    return bytes;
  }
  /// The same into `bytes`, reusing its memory.
  void read(std::uint64_t begin, std::uint64_t size, std::string& bytes) const;

 private:
  std::filesystem::path path_;
  OutputFile out_;
  int in_ = -1;
};

}  // namespace dateline
