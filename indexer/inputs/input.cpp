// SPDX-License-Identifier: GPL-2.0-or-later
// From a file to the files in it, with what is refused on the way.
#include "indexer/inputs/input.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr auto kPackedSuffixes =
    std::to_array<std::string_view>({".gz", ".zst", ".xz", ".bz2", ".gzip", ".zstd"});

// Whether a member lies in a hidden folder or is hidden itself, as beside the files of a Mac.
bool is_hidden(const Archive::Member& member) {
  const std::string& name = member.name;
  return member.refused.empty() && (name.starts_with('.') || name.starts_with("__MACOSX/") ||
                                    name.find("/.") != std::string::npos);
}

}  // namespace

std::string_view unpacked_name(std::string_view path) {
  const std::string name = ascii::lower(path);
  for (const std::string_view suffix : kPackedSuffixes) {
    if (name.ends_with(suffix)) return path.substr(0, path.size() - suffix.size());
  }
  return path;
}

Input::Input(const std::string& path, bool (*stopped)())
    : path_(path),
      file_(path, stopped),
      head_(file_),
      container_(container_of(head_.head(kContainerHead), path)) {}

FileStream* Input::plain() {
  const bool seekable = container_ == Container::none && path_ != kStandardInput;
  return seekable ? &file_ : nullptr;
}

bool Input::next(InputFile& file) {
  file = {};
  file.path = path_;
  if (container_ != Container::none) return next_member(file);
  if (done_) return false;
  done_ = true;
  file.name = unpacked_name(path_);
  return true;
}

bool Input::next_member(InputFile& file) {
  if (!archive_) {
    const bool by_directory = container_ == Container::zip && path_ != kStandardInput;
    if (by_directory) file_.seek(0);
    ByteStream& in = by_directory ? static_cast<ByteStream&>(file_) : head_;
    archive_.emplace(in, by_directory ? &file_ : nullptr);
    member_.emplace(*archive_);
  }
  Archive::Member member;
  do {
    if (archive_->next(member)) continue;
    if (done_) return false;
    done_ = true;
    file.refused = container_ == Container::compressed ? "is empty" : "has no files in it";
    return true;
  } while ((member.folder && member.refused.empty()) || is_hidden(member));
  done_ = true;
  file.member = member.name;
  file.refused = member.refused;
  file.packed = true;
  file.path = file.member.empty() ? path_ : path_ + "/" + file.member;
  file.name = unpacked_name(file.path);
  member_head_.emplace(*member_);
  bytes_ = &*member_head_;
  if (file.member.empty() || !file.refused.empty()) return true;
  if (!names_.insert(hash128(file.member)).second) {
    file.refused = "another member before it has the same name";
  }
  return true;
}

Hash128 Input::content() {
  const bool moved = container_ == Container::zip && path_ != kStandardInput;
  return moved ? file_hash(path_) : file_.content();
}

}  // namespace dateline
