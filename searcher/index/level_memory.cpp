// SPDX-License-Identifier: GPL-2.0-or-later
// The caches of a level: lengths, dates, and postings.
#include <xapian.h>

#include <charconv>

#include "common/glass/posting_reader.h"
#include "searcher/index/postings.h"

namespace dateline {
namespace {

// Calls `use(document, length)` for all documents of a database.
template <typename Use>
void for_each_length(const Xapian::Database& database, const Use& use) {
  const DocumentNumber last = database.get_lastdocid();
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    if (*it > last) throw_lacks_document();
    use(*it, it.get_doclength());
  }
}

// The lengths of one segment's documents: from its file if that holds all of them.
void read_lengths(const LevelSource& source, LevelTables& tables, std::size_t segment,
                  LevelMemory::Lengths& lengths) {
  const Xapian::Database& database = tables.database(segment);
  glass::TableReader* const table = tables.get(segment);
  Postings all;
  if (table != nullptr && glass::read_lengths(*table, all.documents, all.counts) &&
      all.documents.size() == database.get_doccount() &&
      (all.documents.empty() || all.documents.back() <= database.get_lastdocid())) {
    for (std::size_t i = 0; i < all.documents.size(); ++i) {
      lengths[source.number(segment, all.documents[i])] = all.counts[i];
    }
    return;
  }
  for_each_length(database, [&](DocumentNumber document, Xapian::termcount length) {
    lengths[source.number(segment, document)] = length;
  });
}

}  // namespace

std::size_t Postings::bytes() const {
  return sizeof(Postings) +
         documents.size() * (sizeof(documents[0]) + sizeof(counts[0]) + sizeof(float)) +
         (set ? set->bytes() : 0);
}

std::shared_ptr<const LevelMemory::Lengths> LevelMemory::lengths(const LevelSource& source) {
  const std::lock_guard lock(mutex_);
  if (lengths_) return lengths_;
  const Xapian::Database& database = source.database;
  auto lengths = std::make_shared<Lengths>(std::size_t{database.get_lastdocid()} + 1);
  LevelTables tables(source);
  for (std::size_t segment = 0; segment < tables.size(); ++segment) {
    read_lengths(source, tables, segment, *lengths);
  }
  if (tables.size() == 0) {
    for_each_length(database, [&](DocumentNumber document, Xapian::termcount length) {
      (*lengths)[document] = length;
    });
  }
  lengths_ = std::move(lengths);
  return lengths_;
}

std::shared_ptr<const LevelMemory::Dates> LevelMemory::dates(const LevelSource& source) {
  const std::lock_guard lock(mutex_);
  if (dates_) return dates_;
  auto dates = std::make_shared<Dates>();
  dates->assign(std::size_t{source.database.get_lastdocid()} + 1, 0);
  for_each_value(source, Slot::date, [&](DocumentNumber document, std::string_view value) {
    std::uint32_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    (*dates)[document] = number;
  });
  dates_ = std::move(dates);
  return dates_;
}

std::shared_ptr<const Postings> LevelMemory::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto* const found = kept_.find(key);
  return found == nullptr ? nullptr : *found;
}

void LevelMemory::keep(const std::string& key, const std::shared_ptr<const Postings>& postings) {
  const std::lock_guard lock(mutex_);
  kept_.keep(key, postings, key.size() + postings->bytes());
}

}  // namespace dateline
