// SPDX-License-Identifier: GPL-2.0-or-later
// A file, or standard input, as a stream that hashes what goes through it.
#pragma once

#include "common/text/hash.h"
#include "indexer/inputs/seekable_stream.h"

namespace dateline {

/// The path that stands for standard input.
inline constexpr std::string_view kStandardInput = "-";

/// Throws Error(io) where the file cannot be opened or read.
class FileStream : public SeekableStream {
 public:
  /// Opens `path`. While standard input gives nothing `stopped` (if any) is asked now and then:
  /// where it says so the stream fails.
  explicit FileStream(const std::string& path, bool (*stopped)() = nullptr);
  ~FileStream() override;

  /// Where the file ended once it has no more, whatever is written to it meanwhile.
  std::size_t read(char* to, std::size_t most) override;
  /// Goes on at `offset`, for what can be read out of order; the hash is of no use from then on.
  void seek(std::uint64_t offset) override;
  [[nodiscard]] std::uint64_t size() const override;
  /// Reads what is left; the hash of all bytes.
  [[nodiscard]] Hash128 content();

 private:
  void wait() const;

  int file_;
  bool (*stopped_)();
  StreamHash hash_;
  bool ended_ = false;
};

/// The hash of the bytes of the file at `path`, in the memory of a few.
[[nodiscard]] Hash128 file_hash(const std::string& path);

}  // namespace dateline
