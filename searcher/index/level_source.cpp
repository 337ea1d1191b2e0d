// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files that can be read directly.
#include "searcher/index/level_source.h"

#include <xapian.h>

#include "common/error.h"
#include "common/glass/posting_reader.h"
#include "common/index/folder.h"

namespace dateline {
namespace {

// The segments, if the files of all can be read.
std::vector<SegmentLevel> readable(const CombinedIndex& index, bool passages) {
  std::vector<SegmentLevel> levels;
  for (const auto& segment : index.segments()) {
    if (segment->folder().empty()) return {};
    const SegmentFolder files{segment->folder()};
    levels.push_back({passages ? &segment->passages() : &segment->articles(),
                      passages ? files.passages() : files.articles()});
  }
  return levels;
}

// Values of one database.
void read_values(const Xapian::Database& database, Xapian::valueno slot,
                 const std::function<void(DocumentNumber, std::string_view)>& use) {
  const DocumentNumber last = database.get_lastdocid();
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (auto it = database.valuestream_begin(slot); it != end; ++it) {
    if (it.get_docid() > last) throw_lacks_document();
    use(it.get_docid(), *it);
  }
}

}  // namespace

void throw_lacks_document() {
  throw Error(ExitStatus::bad_index, "a table of the index names a document that does not exist",
              "the index is damaged: rebuild it with dateline-index --rebuild");
}

LevelSource passage_source(const CombinedIndex& index) {
  return {index.passages(), kPassageLengths, readable(index, true)};
}

LevelSource article_source(const CombinedIndex& index) {
  return {index.articles(), kArticleLengths, readable(index, false)};
}

void for_each_value(const LevelSource& source, Slot slot,
                    const std::function<void(DocumentNumber, std::string_view)>& use) {
  const auto number = static_cast<Xapian::valueno>(slot);
  if (source.segments.empty()) return read_values(source.database, number, use);
  LevelTables tables(source);
  for (std::size_t i = 0; i < source.segments.size(); ++i) {
    const Xapian::Database& database = *source.segments[i].database;
    const DocumentNumber last = database.get_lastdocid();
    const auto use_local = [&](DocumentNumber local, std::string_view value) {
      if (local == 0 || local > last) throw_lacks_document();
      use(source.number(i, local), value);
    };
    if (tables.get(i) != nullptr && glass::read_values(*tables.get(i), number, use_local)) continue;
    read_values(database, number, use_local);  // again from the start: `use` sets what it gets
  }
}

glass::TableReader* LevelTables::get(std::size_t segment) {
  auto& reader = readers_[segment];
  if (!reader) {
    const SegmentLevel& level = segments_[segment];
    reader.emplace(glass::TableReader::open(level.folder, level.database->get_revision()));
  }
  return *reader ? &**reader : nullptr;
}

}  // namespace dateline
