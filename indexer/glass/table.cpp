// SPDX-License-Identifier: GPL-2.0-or-later
// Leaves and branches of a B-tree, filled from the left.
#include "indexer/glass/table.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/io/output_file.h"

namespace dateline::glass {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeader = 11;         // of a block, before its directory
constexpr std::size_t kDirectoryEntry = 2;  // an item's offset
// A block holds at least four items: what is larger goes into several.
constexpr std::size_t kLargestItem = (kBlockBytes - kHeader - 4 * kDirectoryEntry) / 4;

// Bits of the first byte of a leaf's item.
constexpr unsigned kLastPart = 0x40;
constexpr unsigned kFirstPart = 0x20;

void put16(std::uint8_t* at, std::size_t value) {
  at[0] = static_cast<std::uint8_t>(value >> 8U);
  at[1] = static_cast<std::uint8_t>(value);
}

void put32(std::uint8_t* at, std::uint32_t value) {
  put16(at, value >> 16U);
  put16(at + 2, value & 0xFFFFU);
}

// A block that is being filled: the directory grows up from the header, the items down from the
// end.
class Block {
 public:
  explicit Block(unsigned level) : level_(level) {}

  [[nodiscard]] bool fits(std::size_t item) const {
    return end_ - directory_end_ >= item + kDirectoryEntry;
  }
  [[nodiscard]] bool empty() const { return directory_end_ == kHeader; }
  /// Room for an item of so many bytes.
  std::uint8_t* add(std::size_t item) {
    end_ -= item;
    put16(bytes_.data() + directory_end_, end_);
    directory_end_ += kDirectoryEntry;
    return bytes_.data() + end_;
  }
  [[nodiscard]] const std::uint8_t* first_item() const {
    return bytes_.data() + (std::size_t{bytes_[kHeader]} << 8U | bytes_[kHeader + 1]);
  }
  void write(OutputFile& file) {
    put32(bytes_.data(), 1);  // the revision
    bytes_[4] = static_cast<std::uint8_t>(level_);
    put16(bytes_.data() + 5, end_ - directory_end_);  // the largest gap, and all of them
    put16(bytes_.data() + 7, end_ - directory_end_);
    put16(bytes_.data() + 9, directory_end_);
    file.append({reinterpret_cast<const char*>(bytes_.data()), bytes_.size()});
    directory_end_ = kHeader;
    end_ = kBlockBytes;
    bytes_.fill(0);
  }

 private:
  unsigned level_;
  std::array<std::uint8_t, kBlockBytes> bytes_{};
  std::size_t directory_end_ = kHeader;
  std::size_t end_ = kBlockBytes;
};

// What divides a block from those before it: no key of theirs is as great.
struct Divider {
  std::string key;
  std::size_t part = 0;
};

}  // namespace

class TableWriter::Tree {
 public:
  explicit Tree(const fs::path& path) : file_(path, OutputFile::Kind::lasting) {
    std::uint8_t* item = leaf_.add(3);  // the first item of the first leaf is an empty one
    item[0] = kFirstPart | kLastPart;
    item[1] = item[2] = 0;
  }

  void add(std::string_view key, std::string_view tag) {
    ++entries_;
    for (std::size_t part = 1;; ++part) {
      const std::size_t head = 3 + key.size() + (part > 1 ? 2 : 0);
      const std::size_t size = std::min(tag.size(), kLargestItem - head);
      const bool last = size == tag.size();
      add_item(key, part, tag.substr(0, size),
               (last ? kLastPart : 0) | (part == 1 ? kFirstPart : 0));
      if (last) return;
      tag.remove_prefix(size);
    }
  }

  TableRoot finish() {
    TableRoot root;
    root.entries = entries_;
    root.block = write(leaf_);
    Divider divider = std::move(divider_);
    // Each level's last block goes into the one above, up to the level that has one block alone.
    for (root.level = 0; root.level < branches_.size(); ++root.level) {
      add_branch(root.level, divider, root.block);
      divider = first_divider(branches_[root.level]);
      root.block = write(branches_[root.level]);
    }
    root.blocks = blocks_;
    file_.sync();
    return root;
  }

 private:
  void add_item(std::string_view key, std::size_t part, std::string_view tag, unsigned flags) {
    const bool numbered = part > 1;
    const std::size_t size = 3 + key.size() + (numbered ? 2 : 0) + tag.size();
    if (!leaf_.fits(size)) {
      const std::uint32_t block = write(leaf_);
      add_branch(0, divider_, block);
      const auto differ = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
      const auto shared = static_cast<std::size_t>(differ.first - key.begin());
      divider_ = {std::string(key.substr(0, shared + 1)), part};
    }
    std::uint8_t* at = leaf_.add(size);
    put16(at, size - 3);
    at[0] = static_cast<std::uint8_t>(at[0] | flags);
    at[2] = static_cast<std::uint8_t>(key.size());
    at = std::copy(key.begin(), key.end(), at + 3);
    if (numbered) {
      put16(at, part);
      at += 2;
    }
    std::copy(tag.begin(), tag.end(), at);
    last_key_ = key;
  }

  // Notes in the block above `level` that `block` holds all from `divider` on.
  void add_branch(std::size_t level, const Divider& divider, std::uint32_t block) {
    if (branches_.size() == level) branches_.emplace_back(static_cast<unsigned>(level + 1));
    const std::size_t size = 4 + 1 + divider.key.size() + 2;
    if (!branches_[level].fits(size)) {
      const Divider first = first_divider(branches_[level]);
      const std::uint32_t full = write(branches_[level]);
      add_branch(level + 1, first, full);
    }
    std::uint8_t* at = branches_[level].add(size);
    put32(at, block);
    at[4] = static_cast<std::uint8_t>(divider.key.size());
    at = std::copy(divider.key.begin(), divider.key.end(), at + 5);
    put16(at, divider.part);
  }

  static Divider first_divider(const Block& branch) {
    const std::uint8_t* item = branch.first_item();
    const std::uint8_t* key = item + 5;
    const std::uint8_t* part = key + item[4];
    return {std::string(key, part), std::size_t{part[0]} << 8U | part[1]};
  }

  std::uint32_t write(Block& block) {
    block.write(file_);
    return blocks_++;
  }

  OutputFile file_;
  Block leaf_{0};
  std::vector<Block> branches_;  // from the level above the leaves
  std::string last_key_;
  Divider divider_;  // before the leaf that is being filled
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
};

TableWriter::TableWriter(fs::path path) : path_(std::move(path)) {}
TableWriter::~TableWriter() = default;
TableWriter::TableWriter(TableWriter&&) noexcept = default;
TableWriter& TableWriter::operator=(TableWriter&&) noexcept = default;

void TableWriter::add(std::string_view key, std::string_view tag) {
  if (!tree_) tree_ = std::make_unique<Tree>(path_);
  tree_->add(key, tag);
}

TableRoot TableWriter::finish() {
  if (!tree_) {  // libxapian opens for writing only what is there
    OutputFile(path_).sync();
    return {};
  }
  TableRoot root = tree_->finish();
  tree_.reset();
  return root;
}

}  // namespace dateline::glass
