// SPDX-License-Identifier: GPL-2.0-or-later
// Descends from the root, then walks from leaf to leaf. Checks everything in a block before using
// it, because a writer may change the block while it is read.
#include "common/glass/table_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::glass {
namespace {

constexpr std::size_t kHeader = 11;  // bytes of a block before its directory
constexpr std::size_t kDirectoryEntry = 2;
constexpr std::size_t kChild = 4;  // bytes of a block number in a branch's item
constexpr std::string_view kMetadata("\0\xC0", 2);

// Flags in the first byte of a leaf's item.
constexpr unsigned kDeflated = 0x80;
constexpr unsigned kLastPart = 0x40;
constexpr unsigned kFirstPart = 0x20;

std::size_t number16(const std::uint8_t* at) { return std::size_t{at[0]} << 8U | at[1]; }

std::uint32_t number32(const std::uint8_t* at) {
  return static_cast<std::uint32_t>(number16(at) << 16U | number16(at + 2));
}

}  // namespace

// An item of a leaf.
struct TableReader::Item {
  std::string_view key;
  std::size_t part = 1;
  bool last = false;
  std::string_view tag;
};

struct TableReader::Block {
  std::uint32_t number = 0;
  std::size_t at = 0;  // the current item
  std::array<std::uint8_t, kBlockBytes> bytes;

  // The bytes from `offset` on, which may be the block's end.
  [[nodiscard]] const std::uint8_t* from(std::size_t offset) const { return bytes.data() + offset; }
  [[nodiscard]] std::string_view text(std::size_t offset, std::size_t size) const {
    return {reinterpret_cast<const char*>(from(offset)), size};
  }
  [[nodiscard]] std::size_t items() const {
    return (number16(from(9)) - kHeader) / kDirectoryEntry;
  }
  [[nodiscard]] std::size_t offset(std::size_t item) const {
    return number16(from(kHeader + kDirectoryEntry * item));
  }

  [[nodiscard]] bool is_sound(unsigned level, std::uint64_t revision) const {
    const std::size_t directory_end = number16(from(9));
    return number32(bytes.data()) <= revision && bytes[4] == level && directory_end > kHeader &&
           directory_end <= kBlockBytes && (directory_end - kHeader) % kDirectoryEntry == 0;
  }

  // The block that item `item` of a branch leads to.
  [[nodiscard]] std::optional<std::uint32_t> child(std::size_t item) const {
    const std::size_t begin = offset(item);
    if (begin + kChild > kBlockBytes) return std::nullopt;
    return number32(from(begin));
  }

  // Whether the child of item `item` of a branch begins at or before the first part of `key`.
  [[nodiscard]] bool begins_by(std::size_t item, std::string_view key) const {
    if (item == 0) return true;
    const std::size_t begin = offset(item) + kChild;
    if (begin >= kBlockBytes) return false;
    const std::size_t size = bytes[begin];
    if (begin + 1 + size + 2 > kBlockBytes) return false;
    const std::string_view divider = text(begin + 1, size);
    return divider < key || (divider == key && number16(from(begin + 1 + size)) <= 1);
  }

  // An item of a leaf; nullopt if it is invalid or deflated.
  [[nodiscard]] std::optional<Item> item(std::size_t place) const {
    const std::size_t begin = offset(place);
    if (begin + 3 > kBlockBytes) return std::nullopt;
    const unsigned flags = bytes[begin];
    const std::size_t end = begin + 3 + (number16(from(begin)) & 0x1FFFU);
    const std::size_t key_size = bytes[begin + 2];
    std::size_t tag = begin + 3 + key_size;
    Item item;
    item.last = (flags & kLastPart) != 0;
    const bool first = (flags & kFirstPart) != 0;
    if (end > kBlockBytes || tag + (first ? 0 : 2) > end || (flags & kDeflated) != 0) {
      return std::nullopt;
    }
    item.key = text(begin + 3, key_size);
    if (!first) {
      item.part = number16(from(tag));
      tag += 2;
    }
    item.tag = text(tag, end - tag);
    return item;
  }
};

TableReader::TableReader(int file, const StoredRoot& root, std::uint64_t revision)
    : file_(file), root_(root), revision_(revision), path_(root.level + 1) {}

TableReader::~TableReader() {
  if (file_ >= 0) ::close(file_);
}

TableReader::TableReader(TableReader&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      root_(other.root_),
      revision_(other.revision_),
      path_(std::move(other.path_)) {}

TableReader& TableReader::operator=(TableReader&& other) noexcept {
  std::swap(file_, other.file_);
  root_ = other.root_;
  revision_ = other.revision_;
  path_ = std::move(other.path_);
  return *this;
}

std::optional<TableReader> TableReader::open(const std::filesystem::path& folder,
                                             std::uint64_t revision) {
  const std::optional<VersionFile> version = read_version(folder);
  if (!version || version->revision != revision) return std::nullopt;
  const StoredRoot& root = version->root(Table::postings);
  if (root.empty || root.block_bytes != kBlockBytes) return std::nullopt;
  const int file = ::open((folder / "postlist.glass").c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  return TableReader(file, root, revision);
}

// Block `number` of `level`, read unless it is the last one that was read; nullptr if it is not
// valid.
TableReader::Block* TableReader::load(unsigned level, std::uint32_t number) {
  std::unique_ptr<Block>& block = path_[level];
  if (block && block->number == number) return block.get();
  if (!block) block = std::make_unique_for_overwrite<Block>();
  block->number = number;
  const auto from = static_cast<off_t>(std::uint64_t{number} * kBlockBytes);
  const ssize_t read = ::pread(file_, block->bytes.data(), kBlockBytes, from);
  if (read == static_cast<ssize_t>(kBlockBytes) && block->is_sound(level, revision_)) {
    return block.get();
  }
  block.reset();
  return nullptr;
}

// The leaf of `key`, at its first item that is not before `key`, or at its end.
TableReader::Block* TableReader::leaf_of(std::string_view key) {
  std::uint32_t number = root_.block;
  for (unsigned level = root_.level; level > 0; --level) {
    Block* const block = load(level, number);
    if (block == nullptr) return nullptr;
    std::size_t low = 0;
    std::size_t high = block->items();
    while (high - low > 1) {
      const std::size_t middle = low + (high - low) / 2;
      (block->begins_by(middle, key) ? low : high) = middle;
    }
    block->at = low;
    const std::optional<std::uint32_t> child = block->child(low);
    if (!child) return nullptr;
    number = *child;
  }
  Block* const leaf = load(0, number);
  if (leaf == nullptr) return nullptr;
  std::size_t low = 0;
  std::size_t high = leaf->items();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::optional<Item> item = leaf->item(middle);
    if (!item) return nullptr;
    if (item->key < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  leaf->at = low;
  return leaf;
}

// The next leaf, at its first item; at the end of the table the same leaf, at its end.
TableReader::Block* TableReader::next_leaf() {
  unsigned level = 1;
  while (level <= root_.level && path_[level]->at + 1 == path_[level]->items()) ++level;
  if (level > root_.level) return path_[0].get();
  ++path_[level]->at;
  for (; level > 0; --level) {
    const std::optional<std::uint32_t> child = path_[level]->child(path_[level]->at);
    Block* const below = child ? load(level - 1, *child) : nullptr;
    if (below == nullptr) return nullptr;
    below->at = 0;
  }
  return path_[0].get();
}

// Calls `use` for items from `key` on.
template <typename Use>
bool TableReader::read_items(std::string_view key, Use&& use) {
  Block* leaf = leaf_of(key);
  while (leaf != nullptr) {
    if (leaf->at == leaf->items()) {
      leaf = next_leaf();
      if (leaf != nullptr && leaf->at == leaf->items()) return true;  // the end
      continue;
    }
    const std::optional<Item> item = leaf->item(leaf->at++);
    if (!item) return false;
    if (!use(*item)) return true;
  }
  return false;
}

bool TableReader::read_from(
    std::string_view key,
    const std::function<bool(std::string_view key, std::string_view tag)>& use) {
  std::size_t parts = 0;  // parts so far of an incomplete entry
  bool is_sound = true;
  const bool was_read = read_items(key, [&](const Item& item) {
    is_sound = item.part == parts + 1 && (parts == 0 || item.key == key_);
    if (!is_sound) return false;
    if (parts == 0 && item.last) return use(item.key, item.tag);
    if (parts == 0) {
      key_ = item.key;
      tag_.clear();
    }
    tag_ += item.tag;
    parts = item.last ? 0 : item.part;
    return !item.last || use(key_, tag_);
  });
  return was_read && is_sound && parts == 0;
}

bool TableReader::read_metadata(std::string_view key, std::string& value) {
  value.clear();
  const std::string wanted = std::string(kMetadata).append(key);
  std::size_t parts = 0;
  bool is_sound = true;
  const bool was_read = read_items(wanted, [&](const Item& item) {
    if (parts == 0 && item.key != wanted) return false;
    is_sound = item.part == parts + 1 && item.key == wanted;
    if (!is_sound) return false;
    value += item.tag;
    parts = item.last ? 0 : item.part;
    return !item.last;
  });
  return was_read && is_sound && parts == 0;
}

}  // namespace dateline::glass
