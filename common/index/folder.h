// SPDX-License-Identifier: GPL-2.0-or-later
// An index folder: generations, the one that is current, and the writer's lock.
//
//   DIR/current          the name of the generation in use, one line
//   DIR/lock             held by a writer; its process id
//   DIR/g000001/passages DIR/g000001/articles   two Xapian databases
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace dateline {

/// The name of the folder looked for where no index is named.
inline constexpr const char* kIndexFolderName = ".dateline";

/// The name of the file that names the shards built together, in the folder they are in.
inline constexpr const char* kClusterFileName = "cluster";

/// One generation of an index.
struct Generation {
  std::filesystem::path folder;
  [[nodiscard]] std::filesystem::path passages() const { return folder / "passages"; }
  [[nodiscard]] std::filesystem::path articles() const { return folder / "articles"; }
};

/// The current generation of `index`. Throws Error(bad_index) where there is no index, or none that
/// can be read, and says which.
[[nodiscard]] Generation current_generation(const std::filesystem::path& index);

/// Whether `index` is an index folder (has a `current`).
[[nodiscard]] bool is_index_folder(const std::filesystem::path& index);

/// Makes `index` (0700) if it is not there. Throws Error(bad_index) if it is something else: a
/// file, or a folder with other things in it.
void prepare_index_folder(const std::filesystem::path& index);

/// A new, empty generation beside the others; not yet current.
[[nodiscard]] Generation new_generation(const std::filesystem::path& index);

/// Makes renames in `folder` durable, where the system can.
void sync_folder(const std::filesystem::path& folder);

/// Makes a generation the current one, atomically and durably, and removes all others.
void make_current(const std::filesystem::path& index, const Generation& generation);

/// The right to write an index; at most one process holds it, and it ends with the process.
class WriterLock {
 public:
  /// Throws Error(locked) naming the holder's process id.
  explicit WriterLock(const std::filesystem::path& index);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_ = -1;
};

/// The index to search where none is named: $DATELINE_INDEX, else `.dateline` in `from` or the
/// nearest folder above it; nothing if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_index(const std::filesystem::path& from);

}  // namespace dateline
