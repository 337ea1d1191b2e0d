// SPDX-License-Identifier: GPL-2.0-or-later
// Postings of all terms, turned round: a range of documents at a time, as memory allows.
#include "indexer/bulk/add_term_lists.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

#include "common/glass/numbers.h"
#include "common/index/folder.h"
#include "common/index/schema.h"
#include "indexer/bulk/term_lists.h"
#include "indexer/glass/table.h"
#include "indexer/glass/version.h"

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

// Documents [begin, begin + size).
class Range {
 public:
  Range(const Xapian::Database& database, Xapian::docid begin, std::size_t size)
      : database_(database), begin_(begin), ends_(size + 1), lengths_(size), slots_(size) {
    read_lengths();
    read_slots();
    read_postings();
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

  void read_postings() {
    std::uint32_t rank = 0;
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      const std::string text = *term;
      const std::size_t before = postings_.size();
      each(database_.postlist_begin(text), database_.postlist_end(text),
           [&](std::size_t document, const Xapian::PostingIterator& it) {
             postings_.push_back({static_cast<std::uint32_t>(document), {rank, it.get_wdf()}});
             ++ends_[document + 1];
           });
      if (postings_.size() == before) continue;
      terms_.append(text);
      ++rank;
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

std::uint64_t count_postings(const Xapian::Database& database) {
  std::uint64_t count = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    count += term.get_termfreq();
  }
  return count;
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
      1 + count_postings(database) * kPostingBytes / std::max<std::size_t>(memory, 1);
  const std::uint64_t last = database.get_lastdocid();
  const std::uint64_t size = std::max<std::uint64_t>((last + ranges - 1) / ranges, 1);
  const fs::path old = folder / "termlist.glass";
  const fs::path fresh = folder / "termlist.new";
  glass::TableWriter table(fresh, old);
  for (std::uint64_t begin = 1; begin <= last; begin += size) {
    const std::size_t documents = std::min(size, last - begin + 1);
    Range(database, static_cast<Xapian::docid>(begin), documents).write(table);
  }
  const glass::TableRoot root = table.finish();
  fs::rename(fresh, old);
  sync_folder(folder);  // the new root must not be there before the file
  glass::set_terms_root(folder, root);
  sync_folder(folder);
}

}  // namespace dateline
