// SPDX-License-Identifier: GPL-2.0-or-later
// Temporary indexes for tests: files given as bytes go through the real pipeline, and everything is
// removed at the end.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "common/index/settings.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

/// File name, which may have folders in it, to content.
using Files = std::map<std::string, std::string>;

/// A folder of source files and an index of them.
class IndexFixture {
 public:
  /// Writes `files` and indexes them. What is refused throws std::runtime_error.
  explicit IndexFixture(const Files& files, const Settings& settings = {});

  /// Writes more files (or others in place of old ones) and indexes these, in a run of their own:
  /// the order of calls is the order of documents.
  void add(const Files& files);
  /// Removes a file and what the index has of it.
  void remove(const std::string& name);
  /// Builds the index anew from all files there are, with other settings if given.
  void rebuild();
  void rebuild(const Settings& settings);

  [[nodiscard]] std::filesystem::path index() const { return folder_.path() / "index"; }
  /// The path of a file as hits cite it.
  [[nodiscard]] std::string source_path(const std::string& name) const;
  /// The bytes of the file at a path that a hit cites.
  [[nodiscard]] static std::string bytes_of(const std::string& path);

 private:
  TempFolder folder_;
  Settings settings_;
};

/// `count` words, a blank between two.
[[nodiscard]] std::string repeated(std::string_view word, std::size_t count);

}  // namespace dateline::test
