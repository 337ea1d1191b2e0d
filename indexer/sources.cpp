// SPDX-License-Identifier: GPL-2.0-or-later
// Walking folders and reading files on a POSIX file system.
#include "indexer/sources.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "common/error.h"
#include "common/index/folder.h"
#include "indexer/inputs/file_stream.h"

namespace dateline {
namespace fs = std::filesystem;
namespace {

std::string normal(const std::string& path) {
  std::string name = fs::path(path).lexically_normal().string();
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  if (name == kStandardInput) return "./-";  // a file of that name
  return name.empty() ? "." : name;
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool holds_index(const std::string& folder) {
  if (!is_index_folder(folder)) return false;
  try {
    static_cast<void>(current_generation(folder));
  } catch (const Error&) {  // some other file named `current`
    return false;
  }
  return true;
}

class Walk {
 public:
  Walk(SourceList& list, const std::string& index) : list_(list) {
    has_index_ = !index.empty() && ::stat(index.c_str(), &index_) == 0;
  }

  void root(const std::string& named) {
    if (named == kStandardInput) {
      list_.roots.push_back(named);
      list_.files.push_back({named, 0, 0, true});
      return;
    }
    const std::string path = normal(named);
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
      ++list_.missing;
      return reject(path, errno == ENOENT ? "there is no such file or folder" : reason(),
                    errno == ENOENT ? "check the spelling of the path" : "");
    }
    list_.roots.push_back(path);
    if (S_ISDIR(info.st_mode)) {
      folders_.push_back(path);
      while (!folders_.empty()) {
        const std::string next = folders_.back();
        folders_.pop_back();
        folder(next);
      }
    } else {
      file(path, info, true);
    }
  }

 private:
  static std::string reason() { return std::strerror(errno); }

  void reject(const std::string& path, const std::string& why, const std::string& hint) {
    list_.rejections.push_back({path, 0, why, hint});
  }

  void file(const std::string& path, const struct stat& info, bool named) {
    if (!S_ISREG(info.st_mode)) {
      if (named) reject(path, "is neither a file nor a folder", "");
      return;
    }
    list_.files.push_back(
        {path, static_cast<std::uint64_t>(info.st_size), nanoseconds(info.st_mtim), named});
  }

  void folder(const std::string& path) {
    struct stat info {};
    if (has_index_ && ::stat(path.c_str(), &info) == 0 && same_file(info, index_)) return;
    if (holds_index(path)) return;
    DIR* open = ::opendir(path.c_str());
    if (open == nullptr) return reject(path, "the folder cannot be read: " + reason(), "");
    while (const dirent* entry = ::readdir(open)) {
      const std::string name = entry->d_name;
      if (name.starts_with('.')) continue;
      const std::string below = path == "."   ? normal("./" + name)
                                : path == "/" ? "/" + name
                                              : path + "/" + name;
      if (::lstat(below.c_str(), &info) != 0) {
        reject(below, "cannot be read: " + reason(), "");
      } else if (S_ISDIR(info.st_mode)) {
        folders_.push_back(below);
      } else if (!S_ISLNK(info.st_mode)) {
        file(below, info, false);
      }
    }
    ::closedir(open);
  }

  SourceList& list_;
  struct stat index_ {};
  bool has_index_ = false;
  std::vector<std::string> folders_;
};

}  // namespace

SourceList list_sources(const std::vector<std::string>& paths, const std::string& index) {
  SourceList list;
  Walk walk(list, index);
  for (const std::string& path : paths) walk.root(path);
  const auto by_path = [](const SourceFile& a, const SourceFile& b) {
    return a.path != b.path ? a.path < b.path : a.named > b.named;
  };
  std::sort(list.files.begin(), list.files.end(), by_path);
  const auto same = [](const SourceFile& a, const SourceFile& b) { return a.path == b.path; };
  list.files.erase(std::unique(list.files.begin(), list.files.end(), same), list.files.end());
  return list;
}

std::optional<SourceFile> find_source(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
  return SourceFile{path, static_cast<std::uint64_t>(info.st_size), nanoseconds(info.st_mtim),
                    true};
}

bool is_under(const std::string& path, const std::string& root) {
  if (path == root) return true;
  if (root == ".") return !path.starts_with('/') && !path.starts_with("../") && path != "..";
  if (root == "/") return path.starts_with('/');
  return path.size() > root.size() && path.starts_with(root) && path[root.size()] == '/';
}

}  // namespace dateline
