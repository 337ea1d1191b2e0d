// SPDX-License-Identifier: GPL-2.0-or-later
// Documents' own tables grow with each portion; the tables by term are merged at the end.
#include "indexer/build/level_writer.h"

#include <algorithm>
#include <span>

#include "common/glass/numbers.h"
#include "common/index/document.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::uint32_t slot_number(Slot slot) { return static_cast<std::uint32_t>(slot); }

// The entry of a document in the table of terms: the slots it has values in, ascending, each as its
// distance from the one after the last.
std::string used_slots(std::span<const Slot> slots) {
  std::string out;
  std::uint32_t next = 0;
  for (const Slot slot : slots) {
    glass::append_number(out, slot_number(slot) - next);
    next = slot_number(slot) + 1;
  }
  return out;
}

// Of the memory for postings, values of a slot take so much at most.
constexpr std::size_t kValueShare = 8;

}  // namespace

LevelWriter::LevelWriter(fs::path folder, std::size_t memory, const LengthScale& scale)
    : folder_((fs::create_directory(folder), std::move(folder))),
      runs_((folder_ / "postings.tmp").string(), memory),
      data_(folder_ / "docdata.glass"),
      terms_(folder_ / "termlist.glass"),
      scale_(scale),
      parents_(slot_number(Slot::article), folder_ / "articles.tmp", memory / kValueShare),
      dates_(slot_number(Slot::date), folder_ / "dates.tmp", memory / kValueShare),
      words_(slot_number(Slot::words), folder_ / "words.tmp", memory / kValueShare) {}

void LevelWriter::add(LevelPortion& portion, std::uint32_t first_article) {
  const std::uint32_t base = documents();
  std::string key;
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < portion.lengths.size(); ++i) {
    const std::uint32_t document = base + static_cast<std::uint32_t>(i) + 1;
    key.clear();
    glass::append_sortable(key, document);
    data_.add(key, portion.data.tag(i));
    const bool is_passage = i < portion.parents.size();
    const std::string& date = portion.dates[i];
    if (is_passage) {
      parents_.add(document, encode_number(first_article + portion.parents[i]));
      words_.add(document, portion.words.tag(i));
    }
    if (!date.empty()) dates_.add(document, date);
    slots.clear();
    if (is_passage) slots.push_back(Slot::article);
    if (!date.empty()) slots.push_back(Slot::date);
    if (is_passage) slots.push_back(Slot::words);
    key.push_back('\0');
    if (!slots.empty()) terms_.add(key, used_slots(slots));
  }
  bases_.push_back(base);
  lengths_.insert(lengths_.end(), portion.lengths.begin(), portion.lengths.end());
  runs_.add(std::move(portion.run));
}

void LevelWriter::write_table(const MetadataEntries& metadata,
                              const std::function<void(glass::EntrySink&)>& postings) {
  glass::TableWriter table(folder_ / "postlist.glass");
  const MetadataEntries floors = floor_entries(lengths_, scale_);
  auto floor = floors.begin();
  const auto write_floors = [&](const std::string* before) {
    for (; floor != floors.end() && (before == nullptr || floor->first < *before); ++floor) {
      glass::write_metadata(table, floor->first, floor->second);
    }
  };
  for (const auto& [key, value] : metadata) {
    write_floors(&key);
    if (!value.empty()) glass::write_metadata(table, key, value);
  }
  write_floors(nullptr);
  parents_.write_statistics(table);
  dates_.write_statistics(table);
  words_.write_statistics(table);
  parents_.write_chunks(table);
  dates_.write_chunks(table);
  words_.write_chunks(table);
  if (!lengths_.empty()) glass::write_lengths(table, lengths_);
  postings(table);
  roots_.postings = table.finish();
}

void LevelWriter::merge_postings(glass::EntrySink& entries) {
  glass::PostingWriter writer(entries);
  RunMerge merge(runs_);
  while (merge.next()) {
    writer.begin(merge.term());
    for (const std::size_t run : merge.holders()) {
      PostingCursor posting(merge.postings(run));
      while (posting.next()) writer.add(bases_[run] + posting.document(), posting.wdf());
    }
    writer.end();
  }
  largest_wdf_ = writer.largest_wdf();
}

void LevelWriter::finish() {
  roots_.data = data_.finish();
  roots_.terms = terms_.finish();
  glass::Statistics statistics;
  statistics.documents = documents();
  statistics.largest_wdf = largest_wdf_;
  for (const std::uint32_t length : lengths_) {
    statistics.total_length += length;
    statistics.longest = std::max(statistics.longest, length);
    if (length == 0) continue;
    if (statistics.shortest == 0 || length < statistics.shortest) statistics.shortest = length;
  }
  glass::write_version(folder_, roots_, statistics);
}

}  // namespace dateline
