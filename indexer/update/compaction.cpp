// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's compaction, numbers of documents kept where it is of one database.
#include "indexer/update/compaction.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include "common/error.h"
#include "common/index/folder.h"
#include "indexer/update/index_writer.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void sync_files(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced) throw Error(ExitStatus::io, "cannot write " + entry.path().string());
  }
}

void compact(const fs::path& from, const fs::path& to) {
  // Passages name their article by its number.
  Xapian::Database(from.string()).compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER);
  sync_files(to);
}

}  // namespace

void join_databases(const std::vector<fs::path>& parts, const fs::path& to) {
  Xapian::Database all;
  for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
  all.compact(to.string());
  sync_files(to);
}

Compaction compact_index(const fs::path& folder, const Settings& settings) {
  IndexWriter(folder, settings, false).finish();
  const WriterLock lock(folder);
  const Generation old = current_generation(folder);
  const Generation fresh = new_generation(folder);
  Compaction result;
  result.before = bytes_in(old.folder);
  try {
    compact(old.passages(), fresh.passages());
    compact(old.articles(), fresh.articles());
    result.after = bytes_in(fresh.folder);
  } catch (...) {
    std::error_code error;
    fs::remove_all(fresh.folder, error);
    throw;
  }
  make_current(folder, fresh);
  return result;
}

}  // namespace dateline
