// SPDX-License-Identifier: GPL-2.0-or-later
// A folder that lasts as long as a test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::test {

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The path of `name` inside the folder.
  [[nodiscard]] std::string operator/(std::string_view name) const;
  /// Writes a file inside the folder, and the folders it lies in. Its time is long ago, and another
  /// for each file written, so that no run takes it for unchanged or for too new to tell.
  void write(std::string_view name, std::string_view bytes) const;
  void remove(std::string_view name) const;

 private:
  std::filesystem::path path_;
  mutable int written_ = 0;
};

}  // namespace dateline::test
