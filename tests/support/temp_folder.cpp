// SPDX-License-Identifier: GPL-2.0-or-later
// Temporary folders, made and removed.
#include "tests/support/temp_folder.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace dateline::test {
namespace fs = std::filesystem;

TempFolder::TempFolder() {
  const std::string place_of_letters(6, 'X');  // mkdtemp puts letters of its choice there
  std::string name = (fs::temp_directory_path() / ("dateline-test-" + place_of_letters)).string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TempFolder::operator/(std::string_view name) const { return (path_ / name).string(); }

void TempFolder::write(std::string_view name, std::string_view bytes) const {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
  const auto age = std::chrono::hours(24) - std::chrono::seconds(++written_);
  fs::last_write_time(path, fs::file_time_type::clock::now() - age);
}

void TempFolder::remove(std::string_view name) const { fs::remove_all(path_ / name); }

}  // namespace dateline::test
