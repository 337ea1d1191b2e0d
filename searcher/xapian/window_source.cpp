// SPDX-License-Identifier: GPL-2.0-or-later
// A posting source that checks the documents with all the words one by one.
#include "searcher/xapian/window_source.h"

#include <xapian.h>

#include <algorithm>
#include <vector>

#include "common/index/schema.h"
#include "searcher/query/window_match.h"
#include "searcher/xapian/xapian_filter.h"

namespace dateline {
namespace {

constexpr auto kSlot = static_cast<Xapian::valueno>(Slot::words);

class WindowSource final : public Xapian::PostingSource {
 public:
  explicit WindowSource(Window window) : window_(std::move(window)) {}

  [[nodiscard]] Xapian::PostingSource* clone() const override { return new WindowSource(window_); }
  void init(const Xapian::Database& database) override;

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
  [[nodiscard]] bool at_end() const override { return begun_ && at_ == found_.size(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return found_[at_]; }
  void next(double /*min_wt*/) override {
    if (begun_) ++at_;
    begun_ = true;
  }
  void skip_to(Xapian::docid document, double /*min_wt*/) override {
    begun_ = true;
    while (at_ < found_.size() && found_[at_] < document) ++at_;
  }

 private:
  [[nodiscard]] Xapian::doccount size() const {
    return static_cast<Xapian::doccount>(found_.size());
  }

  Window window_;
  std::vector<Xapian::docid> found_;
  std::size_t at_ = 0;
  bool begun_ = false;
};

void WindowSource::init(const Xapian::Database& database) {
  found_.clear();
  at_ = 0;
  begun_ = false;
  Xapian::Enquire enquire(database);
  enquire.set_query(to_xapian(words_of(window_), WindowsAs::words));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet holders = enquire.get_mset(0, database.get_doccount());
  WindowMatch matches(window_);
  Xapian::ValueIterator words = database.valuestream_begin(kSlot);
  const Xapian::ValueIterator end = database.valuestream_end(kSlot);
  for (auto it = holders.begin(); it != holders.end() && words != end; ++it) {
    words.skip_to(*it);
    if (words == end || words.get_docid() != *it) continue;
    if (matches(decode_forward(*words))) found_.push_back(*it);
  }
}

}  // namespace

Xapian::Query window_source(const Window& window) {
  return Xapian::Query((new WindowSource(window))->release());
}

}  // namespace dateline
