// SPDX-License-Identifier: GPL-2.0-or-later
// The folder of an index: its generations, the current one, and the writer's lock.
//
//   DIR/current          the name of the generation in use, one line
//   DIR/lock             held by a writer; its process id
//   DIR/g000001/passages DIR/g000001/articles   two Xapian databases
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace dateline {

/// The name of the folder that is searched for if no index is named.
inline constexpr const char* kIndexFolderName = ".dateline";

/// The name of the cluster file of shards that were built together, in their folder.
inline constexpr const char* kClusterFileName = "cluster";

/// One generation of an index.
struct Generation {
  std::filesystem::path folder;
  [[nodiscard]] std::filesystem::path passages() const { return folder / "passages"; }
  [[nodiscard]] std::filesystem::path articles() const { return folder / "articles"; }
};

/// The current generation of `index`. Throws Error(bad_index) if there is no index or it cannot be
/// read.
[[nodiscard]] Generation current_generation(const std::filesystem::path& index);

/// Whether `index` is an index folder (has a `current`).
[[nodiscard]] bool is_index_folder(const std::filesystem::path& index);

/// Creates `index` (mode 0700) if it does not exist. Throws Error(bad_index) if it is a file, or a
/// folder with other content.
void prepare_index_folder(const std::filesystem::path& index);

/// Creates an empty generation next to the others, not yet current.
[[nodiscard]] Generation new_generation(const std::filesystem::path& index);

/// Makes renames in `folder` durable, if the system supports that.
void sync_folder(const std::filesystem::path& folder);

/// Makes a generation the current one, atomically and durably, and removes all others.
void make_current(const std::filesystem::path& index, const Generation& generation);

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

/// The index to search if none is named: $DATELINE_INDEX, else `.dateline` in `from` or the nearest
/// folder above it; nullopt if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_index(const std::filesystem::path& from);

}  // namespace dateline
