// SPDX-License-Identifier: GPL-2.0-or-later
// The manifest of an index: which segments are it, at one commit.
//
// A segment is a folder with two Xapian databases, written once and never changed. The file
// `current` is the manifest of the newest commit: one line of JSON, then a hash of that line. A
// commit writes and syncs new segments first and renames a new manifest over the old one last, so
// that a reader sees either all of a commit or nothing of it:
//
//   {"dateline":10,"commit":7,"aliases":"","segments":[{"name":"s000005","articles":3,…}],…}
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/text/hash.h"

namespace dateline {

/// A file as it was written.
struct FileRecord {
  std::string name;  ///< the path below its segment, or below the index
  std::uint64_t bytes = 0;
  Hash128 hash;  ///< hash128 of its content
  friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

/// A segment of an index.
struct SegmentRecord {
  std::string name;  ///< of its folder in the index folder
  std::uint32_t articles = 0;
  std::uint32_t passages = 0;
  std::vector<FileRecord> files;
  friend bool operator==(const SegmentRecord&, const SegmentRecord&) = default;
};

/// A commit. There is at least one segment, which may be empty.
struct Manifest {
  std::uint64_t commit = 0;  ///< counts from 1
  std::string aliases;       ///< the table of aliases, as text
  std::vector<SegmentRecord> segments;
  FileRecord sources;  ///< what is known of source files and repeated lines (source_table.h)
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The content of `current`, and back. `index` is named in messages. Reading throws
/// Error(bad_index) for a manifest that is damaged or of another layout version.
[[nodiscard]] std::string encode(const Manifest& manifest);
[[nodiscard]] Manifest decode_manifest(std::string_view content,
                                       const std::filesystem::path& index);

/// The manifest of the newest commit of the index at `index`. Throws Error(bad_index) if there is
/// no index, or none that can be read, and says which.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& index);

/// Whether a file `current` of this content is that of an index, of whatever layout version.
[[nodiscard]] bool is_manifest(std::string_view content);

/// Removes what a commit replaced, or a killed or failed writer left in `index`: unfinished files,
/// and all that the manifest does not name, unless it cannot be read. Sets the link `serve`. For
/// the holder of the writer's lock. What fails is left to the next writer.
void remove_leftovers(const std::filesystem::path& index) noexcept;

/// The record of the file `name` below `folder`; reads all of it. Throws Error(io).
[[nodiscard]] FileRecord record_of(const std::filesystem::path& folder, const std::string& name);

/// The records of all files below `folder`, sorted by name.
[[nodiscard]] std::vector<FileRecord> records_below(const std::filesystem::path& folder);

/// What opening an index looks for at once: missing files, files of another size, and small files
/// with another content. Empty if all is well, else a message ("s000005/passages/iamglass: …").
[[nodiscard]] std::string damage_on_opening(const std::filesystem::path& index,
                                            const SegmentRecord& segment);

/// The same, looking at all bytes of all files.
[[nodiscard]] std::string damage_of(const std::filesystem::path& index,
                                    const SegmentRecord& segment);

/// The error for an index with such damage.
[[nodiscard]] Error damaged_index(const std::string& index, const std::string& damage);

}  // namespace dateline
