// SPDX-License-Identifier: GPL-2.0-or-later
// Index folders on a POSIX file system.
#include "common/index/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

#include "common/error.h"

namespace dateline {
namespace fs = std::filesystem;
namespace {

const char* const kMakeHint = "make one with: dateline-index --index DIR PATH...";

std::string reason() { return std::strerror(errno); }

void write_durably(const fs::path& path, const std::string& content) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const auto size = static_cast<ssize_t>(content.size());
  const bool written =
      file >= 0 && ::write(file, content.data(), content.size()) == size && ::fsync(file) == 0;
  const std::string why = written ? "" : reason();
  if (file >= 0) ::close(file);
  if (!written) throw Error(ExitStatus::io, "cannot write " + path.string() + ": " + why);
}

bool is_generation_name(const std::string& name) {
  return name.size() == 7 && name[0] == 'g' &&
         name.find_first_not_of("0123456789", 1) == std::string::npos;
}

std::vector<fs::path> generations(const fs::path& index) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(index, error)) {
    if (is_generation_name(entry.path().filename().string())) found.push_back(entry.path());
  }
  return found;
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    throw Error(ExitStatus::io, "cannot create the folder " + folder.string() + ": " + reason());
  }
}

}  // namespace

bool is_index_folder(const fs::path& index) {
  std::error_code error;
  return fs::is_regular_file(index / "current", error);
}

Generation current_generation(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index, error)) {
    throw Error(ExitStatus::bad_index, "there is no index at " + index.string(), kMakeHint);
  }
  std::ifstream file(index / "current");
  std::string name;
  if (!file) {
    const bool hidden = is_index_folder(index) || ::access(index.c_str(), R_OK | X_OK) != 0;
    if (hidden) {
      throw Error(ExitStatus::bad_index, "the index " + index.string() + " cannot be read",
                  "check the permissions of the folder and of its file 'current'");
    }
    if (fs::exists(index / kClusterFileName, error)) {
      throw Error(ExitStatus::bad_index,
                  index.string() + " is not an index, but a folder of shards",
                  "search " + (index / kClusterFileName).string() +
                      ", which names them, or name one of them");
    }
    throw Error(ExitStatus::bad_index, index.string() + " is not a dateline index", kMakeHint);
  }
  std::getline(file, name);
  const Generation generation{index / name};
  if (!is_generation_name(name) || !fs::is_directory(generation.passages(), error) ||
      !fs::is_directory(generation.articles(), error)) {
    throw Error(ExitStatus::bad_index,
                "the index " + index.string() +
                    " is damaged: its file "
                    "'current' names no generation",
                "rebuild it with dateline-index --rebuild");
  }
  return generation;
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
    if (name == "lock" || name == "current.new" || is_generation_name(name)) continue;
    throw Error(ExitStatus::bad_index,
                index.string() + " is not a dateline index, and it is not empty",
                "name another folder with --index");
  }
}

Generation new_generation(const fs::path& index) {
  unsigned long last = 0;
  for (const fs::path& path : generations(index)) {
    last = std::max(last, std::strtoul(path.filename().c_str() + 1, nullptr, 10));
  }
  std::string number = std::to_string(last + 1);
  Generation generation{
      index / ("g" + std::string(6 - std::min<std::size_t>(6, number.size()), '0') + number)};
  make_folder(generation.folder);
  return generation;
}

void sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

void make_current(const fs::path& index, const Generation& generation) {
  write_durably(index / "current.new", generation.folder.filename().string() + "\n");
  std::error_code error;
  fs::rename(index / "current.new", index / "current", error);
  if (error) {
    throw Error(ExitStatus::io,
                "cannot write " + (index / "current").string() + ": " + error.message());
  }
  sync_folder(index);
  for (const fs::path& path : generations(index)) {
    if (path.filename() != generation.folder.filename()) fs::remove_all(path, error);
  }
}

WriterLock::WriterLock(const fs::path& index) {
  const fs::path path = index / "lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
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
    if (is_index_folder(folder / kIndexFolderName)) return folder / kIndexFolderName;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

}  // namespace dateline
