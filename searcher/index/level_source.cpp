// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files that can be read directly.
#include "searcher/index/level_source.h"

#include <xapian.h>

#include "common/glass/posting_reader.h"
#include "common/index/folder.h"

namespace dateline {
namespace {

// The generation whose tables can be read from their files; without a folder if there are several
// or none is local.
Generation readable(const CombinedIndex& index) {
  const bool single = index.readers().size() == 1 && !index.is_served();
  return single ? Generation{index.readers().front().generation()} : Generation{};
}

}  // namespace

LevelSource passage_source(const CombinedIndex& index) {
  const Generation generation = readable(index);
  if (generation.folder.empty()) return {index.passages(), kPassageLengths};
  return {index.passages(), kPassageLengths, generation.passages()};
}

LevelSource article_source(const CombinedIndex& index) {
  const Generation generation = readable(index);
  if (generation.folder.empty()) return {index.articles(), kArticleLengths};
  return {index.articles(), kArticleLengths, generation.articles()};
}

void for_each_value(const LevelSource& source, Slot slot, const std::function<void()>& begin,
                    const std::function<void(DocumentNumber, std::string_view)>& use) {
  const auto number = static_cast<Xapian::valueno>(slot);
  const DocumentNumber last = source.database.get_lastdocid();
  LevelTable table(source);
  bool are_known = true;
  begin();
  const auto use_known = [&](DocumentNumber document, std::string_view value) {
    are_known = are_known && document <= last;
    if (are_known) use(document, value);
  };
  const bool was_read =
      table.get() != nullptr && glass::read_values(*table.get(), number, use_known);
  if (was_read && are_known) return;
  begin();
  const Xapian::ValueIterator end = source.database.valuestream_end(number);
  for (auto it = source.database.valuestream_begin(number); it != end; ++it) {
    use(it.get_docid(), *it);
  }
}

glass::TableReader* LevelTable::get() {
  if (!folder_.empty()) reader_ = glass::TableReader::open(folder_, database_.get_revision());
  folder_.clear();
  return reader_ ? &*reader_ : nullptr;
}

}  // namespace dateline
