// SPDX-License-Identifier: GPL-2.0-or-later
// Index folders on a POSIX file system.
#include "common/index/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "common/error.h"

namespace dateline {
namespace fs = std::filesystem;
namespace {

const char* const kMakeHint = "make one with: dateline-index --index DIR PATH...";

constexpr const char* kServeNewName = "serve.new";
constexpr std::string_view kSegment = "s";
constexpr std::string_view kSourceTable = "sources-";
constexpr std::size_t kDigits = 6;  // at least

std::string reason() { return std::strerror(errno); }

// Writes all of `content`; false, with errno, if that fails.
bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A new file, whatever was there: a link of that name is removed and not followed.
void write_durably(const fs::path& path, const std::string& content) {
  ::unlink(path.c_str());
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  const bool written = file >= 0 && write_all(file, content) && ::fsync(file) == 0;
  const std::string why = written ? "" : reason();
  if (file >= 0) ::close(file);
  if (!written) throw Error(ExitStatus::io, "cannot write " + path.string() + ": " + why);
}

// The rest of an open file; nullopt, with errno, if it cannot be read.
std::optional<std::string> read_all(int file) {
  std::string content;
  std::array<char, 1U << 16U> part{};
  for (;;) {
    const ssize_t count = ::read(file, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return content;
    content.append(part.data(), static_cast<std::size_t>(count));
  }
}

bool is_numbered(std::string_view name, std::string_view beginning, std::size_t digits) {
  if (!name.starts_with(beginning)) return false;
  name.remove_prefix(beginning.size());
  return name.size() >= digits && name.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string numbered(std::string_view beginning, std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(beginning) + std::string(kDigits - std::min(kDigits, digits.size()), '0') +
         digits;
}

// The largest number of an entry of `index` that begins so; 0 if there is none.
std::uint64_t largest_number(const fs::path& index, std::string_view beginning) {
  std::uint64_t largest = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(index, error)) {
    const std::string name = entry.path().filename().string();
    if (!is_numbered(name, beginning, kDigits)) continue;
    largest = std::max<std::uint64_t>(largest,
                                      std::strtoull(name.c_str() + beginning.size(), nullptr, 10));
  }
  return largest;
}

void sync_path(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const std::string why = synced ? "" : reason();
  if (file >= 0) ::close(file);
  if (!synced) throw Error(ExitStatus::io, "cannot write " + path.string() + ": " + why);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    throw Error(ExitStatus::io, "cannot create the folder " + folder.string() + ": " + reason());
  }
}

// An index that another user left in a folder above would decide what a search shows.
void check_owner(const fs::path& index) {
  struct stat folder {};
  struct stat manifest {};
  if (::stat(index.c_str(), &folder) != 0 || ::lstat((index / "current").c_str(), &manifest) != 0) {
    return;  // opening it says why
  }
  if (folder.st_uid == ::geteuid() && manifest.st_uid == ::geteuid()) return;
  throw Error(ExitStatus::bad_index, "the index " + index.string() + " belongs to another user",
              "if you trust it, name it: --index " + index.string() +
                  ", $DATELINE_INDEX or index in the config file");
}

}  // namespace

bool is_index_folder(const fs::path& index) {
  std::error_code error;
  return fs::is_regular_file(index / "current", error);
}

bool is_segment_name(std::string_view name) { return is_numbered(name, kSegment, kDigits); }
bool is_source_table_name(std::string_view name) {
  return is_numbered(name, kSourceTable, kDigits);
}
bool is_old_generation_name(std::string_view name) { return is_numbered(name, "g", kDigits); }

std::string source_table_name(std::uint64_t commit) { return numbered(kSourceTable, commit); }

std::string read_index_file(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  std::optional<std::string> content;
  if (file >= 0) content = read_all(file);
  const int error = errno;
  if (file >= 0) ::close(file);
  if (content) return std::move(*content);
  const std::string message = "cannot read " + path.string() + ": " + std::strerror(error);
  if (error == ENOENT || error == EACCES || error == ELOOP) {
    throw Error(ExitStatus::bad_index, message, "check the permissions of the index");
  }
  throw Error(ExitStatus::io, message,
              "nothing is known to be wrong with the index; run again when this is mended");
}

std::string read_current(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index, error)) {
    throw Error(ExitStatus::bad_index, "there is no index at " + index.string(), kMakeHint);
  }
  const fs::path current = index / "current";
  const bool exists = is_index_folder(index);
  if (::access(exists ? current.c_str() : index.c_str(), exists ? R_OK : R_OK | X_OK) != 0) {
    throw Error(ExitStatus::bad_index, "the index " + index.string() + " cannot be read",
                "check the permissions of the folder and of its file 'current'");
  }
  if (exists) return read_index_file(current);
  if (fs::exists(index / kClusterFileName, error)) {
    throw Error(ExitStatus::bad_index, index.string() + " is not an index, but a folder of shards",
                "search " + (index / kClusterFileName).string() +
                    ", which names them, or name one of them");
  }
  throw Error(ExitStatus::bad_index, index.string() + " is not a dateline index", kMakeHint);
}

void replace_current(const fs::path& index, const std::string& content) {
  write_durably(index / kNewCurrentName, content);
  std::error_code error;
  fs::rename(index / kNewCurrentName, index / "current", error);
  if (error) {
    throw Error(ExitStatus::io,
                "cannot write " + (index / "current").string() + ": " + error.message());
  }
}

void sync_commit(const fs::path& index) {
  try {
    sync_path(index, O_DIRECTORY);
  } catch (const Error& failure) {
    throw Error(ExitStatus::io, failure.what(),
                "the new articles can be searched, but may be lost if the power fails now");
  }
}

void prepare_index_folder(const fs::path& index) {
  std::error_code error;
  const fs::file_status status = fs::status(index, error);
  if (fs::exists(status) && !fs::is_directory(status)) {
    throw Error(ExitStatus::bad_index, index.string() + " is a file, not an index folder",
                "name another folder with --index");
  }
  if (!fs::exists(status)) return make_folder(index);
  if (is_index_folder(index)) return;
  for (const auto& entry : fs::directory_iterator(index, error)) {
    const std::string name = entry.path().filename().string();
    const bool is_own = name == "lock" || name == kNewCurrentName || name == kSpoolName ||
                        name == kServeName || name == kServeNewName || is_segment_name(name) ||
                        is_source_table_name(name) || is_old_generation_name(name);
    if (is_own) continue;
    throw Error(ExitStatus::bad_index,
                index.string() + " is not a dateline index, and it is not empty",
                "name another folder with --index");
  }
}

std::uint64_t last_commit(const fs::path& index) { return largest_number(index, kSourceTable); }

SegmentFolder new_segment(const fs::path& index) {
  const std::uint64_t last = std::max(largest_number(index, kSegment), last_commit(index));
  SegmentFolder segment{index / numbered(kSegment, last + 1)};
  make_folder(segment.folder);
  return segment;
}

void set_served_segment(const fs::path& index, const std::string& segment) {
  const fs::path link = index / kServeName;
  const fs::path fresh = index / kServeNewName;
  std::error_code error;
  fs::remove(fresh, error);
  const fs::path now = fs::read_symlink(link, error);
  if (!error && now == segment) return;
  if (!segment.empty()) {
    fs::create_directory_symlink(segment, fresh, error);
    if (!error) fs::rename(fresh, link, error);
    if (!error) return;
  }
  // As on some file systems: rather no link than one to another segment.
  fs::remove(fresh, error);
  fs::remove(link, error);
}

void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) {
      sync_tree(entry.path());
    } else {
      sync_path(entry.path(), O_NOFOLLOW);
    }
  }
  sync_path(folder, O_DIRECTORY);
}

WriterLock::WriterLock(const fs::path& index) {
  const fs::path path = index / "lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file_ < 0) {
    throw Error(ExitStatus::io, "cannot write " + path.string() + ": " + reason());
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 32> holder{};
    const ssize_t size = ::pread(file_, holder.data(), holder.size() - 1, 0);
    ::close(file_);
    const long pid = size > 0 ? std::strtol(holder.data(), nullptr, 10) : 0;
    throw Error(ExitStatus::locked,
                "the index " + index.string() + " is being written by " +
                    (pid > 0 ? "process " + std::to_string(pid) : "another process"),
                "wait until it is done, or stop it; you can search meanwhile");
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, pid.data(), pid.size(), 0) < 0) {
    ::close(file_);
    throw Error(ExitStatus::io, "cannot write " + path.string() + ": " + reason());
  }
}

WriterLock::~WriterLock() {
  if (file_ < 0) return;
  [[maybe_unused]] const int ignored = ::ftruncate(file_, 0);
  ::close(file_);
}

std::optional<fs::path> find_index(const fs::path& from) {
  if (const char* named = std::getenv("DATELINE_INDEX"); named != nullptr && *named != '\0') {
    return fs::path(named);
  }
  for (fs::path folder = from;; folder = folder.parent_path()) {
    const fs::path index = folder / kIndexFolderName;
    if (is_index_folder(index)) {
      check_owner(index);
      return index;
    }
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

}  // namespace dateline
