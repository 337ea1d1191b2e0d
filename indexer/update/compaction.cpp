// SPDX-License-Identifier: GPL-2.0-or-later
// A commit that adds nothing and merges all.
#include "indexer/update/compaction.h"

#include "indexer/update/index_writer.h"

namespace dateline {
namespace {

std::uint64_t bytes_of(const Manifest& manifest) {
  std::uint64_t bytes = manifest.sources.bytes;
  for (const SegmentRecord& segment : manifest.segments) {
    for (const FileRecord& file : segment.files) bytes += file.bytes;
  }
  return bytes;
}

}  // namespace

Compaction compact_index(const std::filesystem::path& folder, const BulkOptions& options) {
  Compaction result;
  const Settings settings = IndexReader(folder).settings();
  IndexWriter writer(folder, settings, IndexWriter::Start::from_index, options);
  result.before = bytes_of(read_manifest(folder));
  writer.merge_all();
  writer.finish();
  result.after = bytes_of(read_manifest(folder));
  return result;
}

}  // namespace dateline
