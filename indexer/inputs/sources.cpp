// SPDX-License-Identifier: GPL-2.0-or-later
// Walking folders and reading files on a POSIX file system.
#include "indexer/inputs/sources.h"

#include <dirent.h>
#include <sys/stat.h>
#include <sys/types.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>

#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/manifest.h"
#include "indexer/inputs/file_stream.h"

namespace dateline {
namespace fs = std::filesystem;
namespace {

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

SourceFile source_file(const std::string& path, const struct stat& info, bool named) {
  return {path,
          static_cast<std::uint64_t>(info.st_size),
          nanoseconds(info.st_mtim),
          named,
          nanoseconds(info.st_ctim),
          info.st_ino};
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool holds_index(const std::string& folder) {
  if (!is_index_folder(folder)) return false;
  try {
    return is_manifest(read_current(folder));
  } catch (const Error&) {  // a file named `current` that cannot be read
    return false;
  }
}

class Walk {
 public:
  Walk(SourceList& list, const std::string& index, const SourceRules& rules)
      : list_(list), rules_(rules) {
    has_index_ = !index.empty() && ::stat(index.c_str(), &index_) == 0;
  }

  void root(const std::string& named) {
    if (named == kStandardInput) {
      list_.roots.push_back(named);
      list_.files.push_back({named, 0, 0, true, 0, 0});
      return;
    }
    const std::string path = normal_path(named);
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
      ++list_.missing;
      return reject(path, errno == ENOENT ? "there is no such file or folder" : reason(),
                    errno == ENOENT ? "check the spelling of the path" : "");
    }
    list_.roots.push_back(path);
    root_ = path;
    if (!S_ISDIR(info.st_mode)) return file(path, info, true);
    visited_.clear();
    links_.clear();
    walk(path);
    // What is reached without links has its own path whatever links there are.
    while (!links_.empty()) {
      std::vector<std::string> links;
      links.swap(links_);
      std::sort(links.begin(), links.end());
      for (const std::string& path_of_link : links) link(path_of_link);
    }
  }

 private:
  static std::string reason() { return std::strerror(errno); }

  void reject(const std::string& path, const std::string& why, const std::string& hint) {
    list_.rejections.push_back({path, 0, why, hint});
  }

  void walk(const std::string& path) {
    std::vector<std::string> folders{path};
    while (!folders.empty()) {
      const std::string next = folders.back();
      folders.pop_back();
      folder(next, folders);
    }
  }

  void file(const std::string& path, const struct stat& info, bool named) {
    if (!S_ISREG(info.st_mode)) {
      if (named) reject(path, "is neither a file nor a folder", "");
      return;
    }
    if (!rules_.filter.selects(path_below(path, root_))) return;
    if (named) list_.places.push_back(path);
    list_.files.push_back(source_file(path, info, named));
  }

  void folder(const std::string& path, std::vector<std::string>& folders) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return reject(path, "cannot be read: " + reason(), "");
    if (has_index_ && same_file(info, index_)) return;
    if (holds_index(path)) return;
    if (!visited_.emplace(std::pair(info.st_dev, info.st_ino), path).second) return;
    list_.places.push_back(path);
    DIR* open = ::opendir(path.c_str());
    if (open == nullptr) return reject(path, "the folder cannot be read: " + reason(), "");
    while (const dirent* entry = ::readdir(open)) {
      const std::string name = entry->d_name;
      if (name.starts_with('.')) continue;
      const std::string below = path == "."   ? normal_path("./" + name)
                                : path == "/" ? "/" + name
                                              : path + "/" + name;
      if (::lstat(below.c_str(), &info) != 0) {
        reject(below, "cannot be read: " + reason(), "");
      } else if (S_ISLNK(info.st_mode)) {
        if (rules_.follow) links_.push_back(below);
      } else if (!S_ISDIR(info.st_mode)) {
        file(below, info, false);
      } else if (!rules_.filter.shuts_out(path_below(below, root_))) {
        folders.push_back(below);
      }
    }
    ::closedir(open);
  }

  void link(const std::string& path) {
    struct stat info {};
    if (rules_.filter.shuts_out(path_below(path, root_))) return;
    if (::stat(path.c_str(), &info) != 0) {
      return reject(path, errno == ENOENT ? "is a link to nothing" : reason(),
                    "mend or remove the link");
    }
    if (!S_ISDIR(info.st_mode)) {
      list_.places.push_back(path);
      return file(path, info, false);
    }
    const auto visited = visited_.find(std::pair(info.st_dev, info.st_ino));
    if (visited == visited_.end()) return walk(path);
    const bool loop = is_under(path, visited->second);
    list_.warnings.push_back({path, 0,
                              (loop ? "is a loop: it leads back to " : "is a link to ") +
                                  visited->second + ", which is read once"});
  }

  SourceList& list_;
  const SourceRules& rules_;
  struct stat index_ {};
  bool has_index_ = false;
  std::string root_;
  std::map<std::pair<dev_t, ino_t>, std::string> visited_;  // folders by their path
  std::vector<std::string> links_;                          // found and not yet followed
};

}  // namespace

std::string normal_path(const std::string& path) {
  std::string name = fs::path(path).lexically_normal().string();
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  if (name == kStandardInput) return "./-";  // a file of that name
  return name.empty() ? "." : name;
}

std::string_view path_below(std::string_view path, std::string_view root) {
  if (path == root) return path.substr(path.find_last_of('/') + 1);
  if (root == ".") return path;
  return path.substr(root == "/" ? 1 : root.size() + 1);
}

SourceList list_sources(const std::vector<std::string>& paths, const std::string& index,
                        const SourceRules& rules) {
  SourceList list;
  list.filter = rules.filter;
  Walk walk(list, index, rules);
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
  return source_file(path, info, true);
}

bool is_under(const std::string& path, const std::string& root) {
  if (path == root) return true;
  if (root == ".") return !path.starts_with('/') && !path.starts_with("../") && path != "..";
  if (root == "/") return path.starts_with('/');
  return path.size() > root.size() && path.starts_with(root) && path[root.size()] == '/';
}

}  // namespace dateline
