// SPDX-License-Identifier: GPL-2.0-or-later
// Postings of all terms, turned round: divided into ranges of documents in one go, as memory
// allows, then sorted by document within each.
#include "indexer/update/add_term_lists.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

#include "common/glass/numbers.h"
#include "common/glass/posting_reader.h"
#include "common/glass/table_reader.h"
#include "common/index/folder.h"
#include "common/index/schema.h"
#include "indexer/glass/table.h"
#include "indexer/glass/version.h"
#include "indexer/postings/posting_buckets.h"
#include "indexer/postings/posting_run.h"
#include "indexer/postings/term_lists.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::array kSlots{Slot::article, Slot::date, Slot::words};

// A posting, on its way to its document.
struct Posting {
  std::uint32_t document = 0;  // within the range
  RankedTerm term;
};

constexpr std::size_t kPostingBytes = sizeof(Posting) + sizeof(RankedTerm);

// Of the memory, such a part is for postings that wait.
constexpr std::size_t kBucketShare = 2;

// Documents [begin, begin + size).
class Range {
 public:
  /// `run`: the range's postings (PostingBuckets).
  Range(const Xapian::Database& database, Xapian::docid begin, std::size_t size,
        std::string_view run)
      : database_(database), begin_(begin), ends_(size + 1), lengths_(size), slots_(size) {
    read_lengths();
    read_slots();
    read_postings(run);
    sort();
  }

  void write(glass::TableWriter& table) const {
    const TermListWriter writer(terms_);
    std::string key;
    std::string tag;
    for (std::size_t i = 0; i < lengths_.size(); ++i) {
      if (!lengths_[i].is_there) continue;
      key.clear();
      glass::append_sortable(key, begin_ + static_cast<std::uint32_t>(i));
      tag.clear();
      writer.append(tag, sorted_.data() + ends_[i], sorted_.data() + ends_[i + 1],
                    lengths_[i].length);
      table.add(key, tag);
      std::vector<Slot> used;
      for (std::size_t slot = 0; slot < kSlots.size(); ++slot) {
        if (((unsigned{slots_[i]} >> slot) & 1U) != 0) used.push_back(kSlots[slot]);
      }
      key.push_back('\0');
      if (!used.empty()) table.add(key, used_slots(used));
    }
  }

 private:
  struct Length {
    bool is_there = false;  // the document is
    std::uint32_t length = 0;
  };

  // Calls `use(document, iterator)` for each entry of the range; documents count from 0.
  template <class Iterator, class Use>
  void each(Iterator it, const Iterator& end, Use use) const {
    if (it != end) it.skip_to(begin_);
    for (; it != end; ++it) {
      const std::size_t document = document_of(it) - begin_;
      if (document >= lengths_.size()) break;
      use(document, it);
    }
  }
  static Xapian::docid document_of(const Xapian::PostingIterator& it) { return *it; }
  static Xapian::docid document_of(const Xapian::ValueIterator& it) { return it.get_docid(); }

  void read_lengths() {
    each(database_.postlist_begin(""), database_.postlist_end(""),
         [this](std::size_t document, const Xapian::PostingIterator& it) {
           lengths_[document] = {true, it.get_doclength()};
         });
  }

  void read_slots() {
    for (std::size_t i = 0; i < kSlots.size(); ++i) {
      const auto slot = static_cast<Xapian::valueno>(kSlots[i]);
      each(database_.valuestream_begin(slot), database_.valuestream_end(slot),
           [&](std::size_t document, const Xapian::ValueIterator&) {
             slots_[document] |= static_cast<std::uint8_t>(1U << i);
           });
    }
  }

  void read_postings(std::string_view run) {
    const auto terms = run_reader(run);
    for (std::uint32_t rank = 0; terms->next(); ++rank) {
      terms_.append(terms->term());
      PostingCursor posting(terms->postings());
      while (posting.next()) {
        postings_.push_back({posting.document() - 1, {rank, posting.wdf()}});
        ++ends_[posting.document()];
      }
    }
  }

  // By document; terms stay in their order.
  void sort() {
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    sorted_.resize(postings_.size());
    std::vector<std::size_t> next(ends_.begin(), ends_.end() - 1);
    for (const Posting& posting : postings_) sorted_[next[posting.document]++] = posting.term;
    postings_ = {};
  }

  const Xapian::Database& database_;
  Xapian::docid begin_;
  std::vector<std::size_t> ends_;  // of each document's terms, behind those before it
  std::vector<Length> lengths_;
  std::vector<std::uint8_t> slots_;  // of each document, a bit for each of kSlots
  SortedTerms terms_;
  std::vector<Posting> postings_;
  std::vector<RankedTerm> sorted_;
};

// About as many as there are, and rather more: words, and the terms of zones and fields.
std::uint64_t guess_postings(const Xapian::Database& database) {
  constexpr std::uint64_t kOthers = 16;  // of a document
  return database.get_total_length() + database.get_doccount() * kOthers;
}

PostingBuckets divided(const Xapian::Database& database, const fs::path& folder, std::uint32_t size,
                       std::size_t memory) {
  const auto fresh = [&] {
    return PostingBuckets(folder / "termlist.tmp", database.get_lastdocid(), size, memory);
  };
  PostingBuckets buckets = fresh();
  auto table = glass::TableReader::open(folder, database.get_revision());
  if (table && glass::read_all_postings(*table, [&](auto... list) { buckets.add(list...); })) {
    return buckets;
  }
  buckets = fresh();
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> counts;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string text = *term;
    documents.clear();
    counts.clear();
    for (auto it = database.postlist_begin(text); it != database.postlist_end(text); ++it) {
      documents.push_back(*it);
      counts.push_back(it.get_wdf());
    }
    buckets.add(text, documents, counts);
  }
  return buckets;
}

}  // namespace

bool lacks_term_lists(const fs::path& folder) {
  const Xapian::Database database(folder.string());
  const auto first = database.postlist_begin("");
  if (first == database.postlist_end("")) return false;
  try {
    (void)database.termlist_begin(*first);
    return false;
  } catch (const Xapian::DocNotFoundError&) {
    return true;
  }
}

void add_term_lists(const fs::path& folder, std::size_t memory) {
  const Xapian::Database database(folder.string());
  const std::uint64_t ranges =
      1 + guess_postings(database) * kPostingBytes / std::max<std::size_t>(memory, 1);
  const std::uint64_t last = database.get_lastdocid();
  const std::uint64_t size = std::max<std::uint64_t>((last + ranges - 1) / ranges, 1);
  PostingBuckets postings =
      divided(database, folder, static_cast<std::uint32_t>(size), memory / kBucketShare);
  const fs::path old = folder / "termlist.glass";
  const fs::path fresh = folder / "termlist.new";
  glass::TableWriter table(fresh, old);
  for (std::uint64_t begin = 1; begin <= last; begin += size) {
    const std::size_t documents = std::min(size, last - begin + 1);
    const std::string run = postings.take((begin - 1) / size);
    Range(database, static_cast<Xapian::docid>(begin), documents, run).write(table);
  }
  const glass::TableRoot root = table.finish();
  fs::rename(fresh, old);
  sync_folder(folder);  // the new root must not be there before the file
  glass::set_terms_root(folder, root);
  sync_folder(folder);
}

}  // namespace dateline
