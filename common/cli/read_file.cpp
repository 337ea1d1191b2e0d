// SPDX-License-Identifier: GPL-2.0-or-later
// Opening a folder succeeds, so that it is asked for.
#include "common/cli/read_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace dateline::cli {

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::error_code error;
  if (!file || std::filesystem::is_directory(path, error)) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return std::nullopt;
  return text;
}

}  // namespace dateline::cli
