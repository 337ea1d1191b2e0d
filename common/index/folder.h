// SPDX-License-Identifier: GPL-2.0-or-later
// An index folder: its files, and the writer's lock.
//
//   DIR/current            the manifest of the newest commit (manifest.h)
//   DIR/s000001/passages   DIR/s000001/articles   the databases of a segment
//   DIR/sources-000001     what commit 1 knows of source files
//   DIR/serve              a link to the segment, if there is one only: what servers serve
//   DIR/lock               held by a writer; its process id
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The name of the folder looked for if no index is named.
inline constexpr const char* kIndexFolderName = ".dateline";

/// The name of an unfinished `current`.
inline constexpr const char* kNewCurrentName = "current.new";

/// The name of the link to the only segment.
inline constexpr const char* kServeName = "serve";

/// The name that the file of a run's new articles has for a moment, until it is open.
inline constexpr const char* kSpoolName = "spool.tmp";

/// The name of the file that names the shards built together, in the folder they are in.
inline constexpr const char* kClusterFileName = "cluster";

/// The folder of a segment.
struct SegmentFolder {
  std::filesystem::path folder;
  [[nodiscard]] std::filesystem::path passages() const { return folder / "passages"; }
  [[nodiscard]] std::filesystem::path articles() const { return folder / "articles"; }
};

/// Whether a name in an index folder is that of a segment, of a table of sources, or of a folder of
/// layouts up to version 9.
[[nodiscard]] bool is_segment_name(std::string_view name);
[[nodiscard]] bool is_source_table_name(std::string_view name);
[[nodiscard]] bool is_old_generation_name(std::string_view name);

/// The name of the table of sources of a commit, and the last commit that left one in `index`; 0
/// if none did.
[[nodiscard]] std::string source_table_name(std::uint64_t commit);
[[nodiscard]] std::uint64_t last_commit(const std::filesystem::path& index);

/// Whether `index` is an index folder (has a `current`).
[[nodiscard]] bool is_index_folder(const std::filesystem::path& index);

/// The content of `current`. Throws Error(bad_index) if there is no index, or none that can be
/// read, and says which.
[[nodiscard]] std::string read_current(const std::filesystem::path& index);

/// All bytes of a file of an index. Throws Error(io) that names it.
[[nodiscard]] std::string read_index_file(const std::filesystem::path& path);

/// Replaces `current`, atomically. Throws Error(io), the old one being intact.
void replace_current(const std::filesystem::path& index, const std::string& content);

/// Makes the new `current` durable. Throws Error(io); then it is there but may not survive a power
/// failure.
void sync_commit(const std::filesystem::path& index);

/// Makes `index` (0700) if it does not exist. Throws Error(bad_index) if it is something else: a
/// file, or a folder with other things in it.
void prepare_index_folder(const std::filesystem::path& index);

/// A new, empty segment; no manifest names it yet. Its number is above those of all others and of
/// all commits, so that no name ever stands for two segments.
[[nodiscard]] SegmentFolder new_segment(const std::filesystem::path& index);

/// Has the link `serve` lead to the segment of that name, atomically; removes it if the name is
/// empty or the link cannot be made.
void set_served_segment(const std::filesystem::path& index, const std::string& segment);

/// Makes all below `folder` durable: files, then the folders themselves. Throws Error(io).
void sync_tree(const std::filesystem::path& folder);

/// The right to write an index. At most one process has it; it ends with the process.
class WriterLock {
 public:
  /// Throws Error(locked) with the id of the process that has the lock.
  explicit WriterLock(const std::filesystem::path& index);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_ = -1;
};

/// The index to search if none is named: $DATELINE_INDEX, else `.dateline` in `from` or the
/// nearest folder above it; nullopt if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_index(const std::filesystem::path& from);

}  // namespace dateline
