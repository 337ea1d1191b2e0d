// SPDX-License-Identifier: GPL-2.0-or-later
// Unpacks within bounds on ratio (as for every archive), size, and number of members.
#include "indexer/inputs/zip_members.h"

#include "indexer/inputs/archive.h"

namespace dateline {
namespace {

constexpr std::size_t kMostMembers = 100'000;

// Appends the content of the current member of `archive`; false if it exceeds `most`.
bool read_member(Archive& archive, std::string& content, std::size_t most) {
  constexpr std::size_t kChunk = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t size = content.size();
    content.resize(size + kChunk);
    const std::size_t count = archive.read(content.data() + size, kChunk);
    content.resize(size + count);
    if (count == 0) return true;
    if (content.size() > most) return false;
  }
}

void unpack(Archive& archive, const std::function<bool(std::string_view)>& wanted,
            ZipMembers& members) {
  std::size_t left = kMostUnpacked;
  Archive::Member member;
  while (archive.next(member)) {
    if (members.content.size() == kMostMembers) {
      members.refused = "has more than 100,000 files in it";
      return;
    }
    if (member.folder || members.content.contains(member.name)) continue;
    if (!wanted(member.name)) {
      members.content.emplace(member.name, std::string());
      continue;
    }
    if (!member.refused.empty()) {
      members.refused = member.refused;
      if (member.refused == "is encrypted") members.hint = "save it without a password first";
      return;
    }
    std::string content;
    if (!read_member(archive, content, left)) {
      members.refused = "holds more than 64 MB of text";
      members.hint = "split it first";
      return;
    }
    left -= content.size();
    content.shrink_to_fit();  // many members are smaller than what is read at once
    members.content.emplace(member.name, std::move(content));
  }
}

}  // namespace

std::string_view ZipMembers::operator[](const std::string& name) const {
  const auto found = content.find(name);
  return found == content.end() ? std::string_view() : found->second;
}

ZipMembers zip_members(std::string_view zip, const std::function<bool(std::string_view)>& wanted) {
  ZipMembers members;
  MemoryFile file(zip);
  Archive archive(file, &file);
  try {
    unpack(archive, wanted, members);
  } catch (const Damaged& error) {
    members.refused = error.what();
    members.hint = error.hint();
  }
  return members;
}

}  // namespace dateline
