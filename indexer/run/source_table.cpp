// SPDX-License-Identifier: GPL-2.0-or-later
// Repeated lines as differences, then paths with their states.
#include "indexer/run/source_table.h"

#include <algorithm>
#include <vector>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/folder.h"
#include "indexer/io/output_file.h"

namespace dateline {

std::string encode(const SourceTable& table) {
  std::vector<LineKey> lines(table.repeated.begin(), table.repeated.end());
  std::sort(lines.begin(), lines.end());
  ByteWriter out;
  out.number(lines.size());
  LineKey last = 0;
  for (const LineKey line : lines) {
    out.number(line - last);
    last = line;
  }
  out.number(table.sources.size());
  for (const auto& [path, state] : table.sources) {
    out.text(path);
    out.text(encode(state));
  }
  return out.take();
}

SourceTable decode_source_table(std::string_view bytes) {
  SourceTable table;
  ByteReader in(bytes);
  LineKey line = 0;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    table.repeated.insert(line += in.number());
  }
  for (std::uint64_t left = in.number(); left > 0; --left) {
    std::string path(in.text());
    table.sources.emplace_hint(table.sources.end(), std::move(path), decode_state(in.text()));
  }
  return table;
}

SourceTable read_source_table(const std::filesystem::path& index, const Manifest& manifest) {
  const std::string bytes = read_index_file(index / manifest.sources.name);
  if (bytes.size() != manifest.sources.bytes || hash128(bytes) != manifest.sources.hash) {
    throw damaged_index(index.string(), manifest.sources.name + " is not as it was written");
  }
  return decode_source_table(bytes);
}

FileRecord write_source_table(const std::filesystem::path& index, std::uint64_t commit,
                              const SourceTable& table) {
  const std::string bytes = encode(table);
  FileRecord record{source_table_name(commit), bytes.size(), hash128(bytes)};
  OutputFile file(index / record.name);
  file.append(bytes);
  file.sync();
  return record;
}

}  // namespace dateline
