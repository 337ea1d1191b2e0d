// SPDX-License-Identifier: GPL-2.0-or-later
// Format version 2016-03-14, of Xapian 1.4.
#include "indexer/glass/version.h"

#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "common/error.h"
#include "indexer/glass/numbers.h"
#include "indexer/output_file.h"

namespace dateline::glass {
namespace {

constexpr unsigned kFormatVersion = (2016U - 2014U) << 9U | 3U << 5U | 14U;
// Tags longer than this may be deflated, in the tables that ever have such.
constexpr unsigned kDeflateFrom = 4;
constexpr std::size_t kUuidBytes = 16;
constexpr unsigned kFreeListHead = 2;  // words of 4 bytes before the first free block

void append_root(std::string& out, const TableRoot& root, unsigned deflate_from,
                 std::uint64_t revision = 1) {
  const bool empty = root.entries == 0;
  append_number(out, root.block);
  append_number(out, root.level << 2U | 2U | (empty ? 1U : 0U));  // 2: filled in order
  append_number(out, root.entries);
  append_number(out, kBlockBytes >> 11U);
  append_number(out, deflate_from);
  std::string free_list;
  if (!empty) {
    append_number(free_list, revision);
    append_number(free_list, root.blocks);
    append_number(free_list, root.first_free_list);
    append_number(free_list, root.first_free_list > 0 ? kFreeListHead : 0);
    append_number(free_list, root.last_free_list);
    append_number(free_list, root.free_list_end);
  }
  append_number(out, free_list.size());
  out += free_list;
}

void write_file(const std::filesystem::path& path, const std::string& content) {
  OutputFile file(path);
  file.append(content);
  file.sync();
}

// What the version file begins with.
std::string magic() {
  std::string out("\x0F\x0DXapian Glass", 14);
  out.push_back(static_cast<char>(kFormatVersion >> 8U));
  out.push_back(static_cast<char>(kFormatVersion & 0xFFU));
  return out;
}

// A version file, as far as the root of the table of terms.
struct VersionFile {
  std::string content;
  std::uint64_t revision = 0;
  std::size_t terms_begin = 0;  // bytes of the root
  std::size_t terms_end = 0;
};

// Reads numbers and texts, as append_number and append_root write them; fails at the end.
class VersionReader {
 public:
  explicit VersionReader(const std::filesystem::path& folder)
      : path_(folder / "iamglass"), at_(magic().size() + kUuidBytes) {
    std::ifstream in(path_, std::ios::binary);
    file_.content.assign(std::istreambuf_iterator<char>(in), {});
  }

  VersionFile read() {
    if (!file_.content.starts_with(magic())) fail();
    file_.revision = number();
    pass_root();  // of postings
    pass_root();  // of documents' data
    file_.terms_begin = at_;
    pass_root();
    file_.terms_end = at_;
    return std::move(file_);
  }

 private:
  [[noreturn]] void fail() const {
    throw Error(ExitStatus::bad_index, path_.string() + " is not of a known format",
                "build the index anew with --rebuild");
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ >= file_.content.size()) fail();
      const auto byte = static_cast<unsigned char>(file_.content[at_++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }

  // Five numbers (see append_root), and the free list.
  void pass_root() {
    for (int i = 0; i < 5; ++i) number();
    const std::uint64_t free_list = number();
    if (free_list > file_.content.size() - at_) fail();
    at_ += free_list;
  }

  std::filesystem::path path_;
  std::size_t at_;
  VersionFile file_;
};

}  // namespace

bool is_known_format() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

void write_version(const std::filesystem::path& folder, const TableRoots& roots,
                   const Statistics& statistics) {
  std::string out = magic();
  std::random_device random;  // what no other database has
  for (std::size_t i = 0; i < kUuidBytes; ++i) out.push_back(static_cast<char>(random()));
  append_number(out, 1);  // revision
  append_root(out, roots.postings, 0);
  append_root(out, roots.data, kDeflateFrom);
  append_root(out, roots.terms, kDeflateFrom);
  append_root(out, {}, 0);
  append_root(out, {}, kDeflateFrom);
  append_root(out, {}, kDeflateFrom);
  append_number(out, statistics.documents);
  append_number(out, 0);  // the last document's number beyond that
  append_number(out, statistics.shortest);
  append_number(out, statistics.largest_wdf);
  const std::uint32_t longest = std::max(statistics.longest, statistics.largest_wdf);
  append_number(out, longest - statistics.largest_wdf);
  append_number(out, 0);  // oldest changeset
  append_number(out, statistics.total_length);
  append_number(out, 0);  // most frequent spelling
  write_file(folder / "flintlock", "");
  write_file(folder / "iamglass", out);
}

void set_terms_root(const std::filesystem::path& folder, const TableRoot& terms) {
  const VersionFile old = VersionReader(folder).read();
  std::string content = old.content.substr(0, old.terms_begin);
  append_root(content, terms, kDeflateFrom, old.revision);
  content += old.content.substr(old.terms_end);
  const std::filesystem::path fresh = folder / "iamglass.new";
  write_file(fresh, content);
  std::filesystem::rename(fresh, folder / "iamglass");
}

}  // namespace dateline::glass
