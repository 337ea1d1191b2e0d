// SPDX-License-Identifier: GPL-2.0-or-later
// Compressed files and archives, through libarchive: bytes in, the files inside them out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/error.h"
#include "indexer/inputs/seekable_stream.h"

namespace dateline {

/// What a file is by its first bytes.
enum class Container {
  none,        ///< a file as it is
  compressed,  ///< .gz .zst .xz .bz2 of one file, or of a tar
  tar,
  zip,
};

/// How many first bytes `container_of` looks at.
inline constexpr std::size_t kContainerHead = 512;

[[nodiscard]] Container container_of(std::string_view head);

/// The same for a file `name`: a zip that is named as an office document is one, not an archive.
[[nodiscard]] Container container_of(std::string_view head, std::string_view name);

/// Whether a file that begins so is an office document (DOCX, XLSX, ODT, EPUB), which is a zip.
[[nodiscard]] bool is_office(std::string_view head);

/// The content of a compressed file or archive is not what its format says; what was read before
/// counts.
class Damaged : public Error {
 public:
  explicit Damaged(const std::string& message, std::string hint = {})
      : Error(ExitStatus::io, message, std::move(hint)) {}
};

/// Decompressed bytes may be so many times the compressed ones, from kRatioFrom bytes on.
inline constexpr std::uint64_t kMostRatio = 250;
inline constexpr std::uint64_t kRatioFrom = std::uint64_t{64} << 20U;

/// The files in a compressed file or archive, in its order.
class Archive {
 public:
  /// Reads from `in`, which must outlive it. `seekable` is `in` where it can be read out of order,
  /// which lets the directory at the end of a zip be used; nullptr otherwise.
  Archive(ByteStream& in, SeekableStream* seekable);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// One file inside.
  struct Member {
    std::string name;     ///< empty where the container is one compressed file
    std::string refused;  ///< why its content is not to be read; empty if it may
    bool folder = false;
  };
  /// Goes to the next member; false at the end. Throws Damaged, and what `in` throws.
  bool next(Member& member);
  /// Reads the member's content, decompressed. Throws Damaged, and what `in` throws.
  std::size_t read(char* to, std::size_t most);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
