// SPDX-License-Identifier: GPL-2.0-or-later
// Format version 2016-03-14, of Xapian 1.4.
#include "indexer/glass/version.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>

#include "common/error.h"
#include "common/glass/numbers.h"
#include "common/glass/version_file.h"
#include "indexer/io/output_file.h"

namespace dateline::glass {
namespace {

// Tags longer than this may be deflated, in the tables that ever have such.
constexpr unsigned kDeflateFrom = 4;
constexpr std::uint64_t kRevision = 1;

void append_root(std::string& out, const TableRoot& root, unsigned deflate_from) {
  const bool empty = root.entries == 0;
  append_number(out, root.block);
  append_number(out, root.level << 2U | 2U | (empty ? 1U : 0U));  // 2: filled in order
  append_number(out, root.entries);
  append_number(out, kBlockBytes >> 11U);
  append_number(out, deflate_from);
  std::string free_list;  // of which nothing is free
  if (!empty) {
    append_number(free_list, kRevision);
    append_number(free_list, root.blocks);
    for (int i = 0; i < 4; ++i) append_number(free_list, 0);
  }
  append_number(out, free_list.size());
  out += free_list;
}

void write_file(const std::filesystem::path& path, const std::string& content) {
  OutputFile file(path);
  file.append(content);
  file.sync();
}

}  // namespace

bool is_known_format() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

void write_version(const std::filesystem::path& folder, const TableRoots& roots,
                   const Statistics& statistics) {
  std::string out = version_magic();
  std::random_device random;  // what no other database has
  for (std::size_t i = 0; i < kUuidBytes; ++i) out.push_back(static_cast<char>(random()));
  append_number(out, kRevision);
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
  write_file(version_path(folder), out);
}

}  // namespace dateline::glass
