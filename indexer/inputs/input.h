// SPDX-License-Identifier: GPL-2.0-or-later
// A file on disk, or standard input, as the files to read in it: itself, what it is compressed
// from, or the members of an archive.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "indexer/inputs/archive.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/inputs/head_stream.h"

namespace dateline {

/// One file to read.
struct InputFile {
  std::string member;   ///< its path within an archive; empty where it is all of the file on disk
  std::string path;     ///< as a person is told of it: the file's path, `/`, the member
  std::string name;     ///< what its format is known by: `path` without `.gz` and the like
  std::string refused;  ///< why it is not to be read; empty if it may
  std::string hint;
  bool packed = false;  ///< it comes out of a compressed file or an archive
};

/// Opens a file and goes through what is in it. Memory does not grow with the file.
class Input {
 public:
  /// Throws Error(io). `stopped` as for FileStream.
  explicit Input(const std::string& path, bool (*stopped)() = nullptr);

  /// Goes to the next file; false at the end. Folders and hidden members are skipped. Throws
  /// Damaged, and Error(io) where the disk fails.
  bool next(InputFile& file);
  /// The content of the file that `next` went to; throws like `next`.
  [[nodiscard]] HeadStream& bytes() { return *bytes_; }
  [[nodiscard]] Container kind() const { return container_; }
  /// Where the file stands as it is on disk, for reading out of order; nullptr if it does not.
  [[nodiscard]] FileStream* plain();
  /// The hash of the file on disk, all of which is read for it.
  [[nodiscard]] Hash128 content();

 private:
  class MemberStream : public ByteStream {
   public:
    explicit MemberStream(Archive& archive) : archive_(archive) {}
    std::size_t read(char* to, std::size_t most) override { return archive_.read(to, most); }

   private:
    Archive& archive_;
  };
  bool next_member(InputFile& file);

  std::string path_;
  FileStream file_;
  HeadStream head_;
  Container container_;
  bool done_ = false;
  std::optional<Archive> archive_;
  std::optional<MemberStream> member_;
  std::optional<HeadStream> member_head_;
  std::set<Hash128> names_;  // of the members so far
  HeadStream* bytes_ = &head_;
};

/// `path` without a suffix that says how it is compressed.
[[nodiscard]] std::string_view unpacked_name(std::string_view path);

}  // namespace dateline
