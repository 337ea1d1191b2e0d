// SPDX-License-Identifier: GPL-2.0-or-later
// Parses number after number, checked against the end of the file.
#include "common/glass/version_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "common/glass/numbers.h"

namespace dateline::glass {
namespace {

constexpr unsigned kFormatVersion = (2016U - 2014U) << 9U | 3U << 5U | 14U;
constexpr unsigned kBlockUnitBits = 11;  // block sizes are in units of 2,048 bytes
constexpr std::uint64_t kMostLevels = 10;
constexpr std::size_t kMostBytes = 1024;  // a version file has some 150

// Takes a root off `rest`. Returns false if it makes no sense.
bool read_root(std::string_view& rest, StoredRoot& root) {
  std::uint64_t block = 0;
  std::uint64_t level = 0;
  std::uint64_t units = 0;
  std::uint64_t deflate_from = 0;
  std::uint64_t free_list = 0;
  for (std::uint64_t* const number :
       {&block, &level, &root.entries, &units, &deflate_from, &free_list}) {
    if (!read_number(rest, *number)) return false;
  }
  root.empty = (level & 1U) != 0;
  level >>= 2U;
  if (level > kMostLevels || block > 0xFFFFFFFF || free_list > rest.size()) return false;
  root.block = static_cast<std::uint32_t>(block);
  root.level = static_cast<unsigned>(level);
  root.block_bytes = units << kBlockUnitBits;
  rest.remove_prefix(free_list);
  return true;
}

}  // namespace

std::filesystem::path version_path(const std::filesystem::path& folder) {
  return folder / "iamglass";
}

std::string version_magic() {
  std::string out("\x0F\x0DXapian Glass", 14);
  out.push_back(static_cast<char>(kFormatVersion >> 8U));
  out.push_back(static_cast<char>(kFormatVersion & 0xFFU));
  return out;
}

std::optional<VersionFile> read_version(const std::filesystem::path& folder) {
  VersionFile file;
  const int descriptor = ::open(version_path(folder).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  std::string content(kMostBytes, '\0');
  const ssize_t read = ::read(descriptor, content.data(), kMostBytes);
  ::close(descriptor);
  if (read < 0 || static_cast<std::size_t>(read) == kMostBytes) return std::nullopt;
  content.resize(static_cast<std::size_t>(read));
  const std::string magic = version_magic();
  if (!content.starts_with(magic)) return std::nullopt;
  std::string_view rest(content);
  if (rest.size() < magic.size() + kUuidBytes) return std::nullopt;
  rest.remove_prefix(magic.size() + kUuidBytes);
  if (!read_number(rest, file.revision)) return std::nullopt;
  for (StoredRoot& root : file.roots) {
    if (!read_root(rest, root)) return std::nullopt;
  }
  return file;
}

}  // namespace dateline::glass
