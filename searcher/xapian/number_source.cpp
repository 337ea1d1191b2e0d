// SPDX-License-Identifier: GPL-2.0-or-later
// A posting source that collects the documents of all numbers in a range.
#include "searcher/xapian/number_source.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

// The documents of one database with terms that are numbers in a range, in order.
class NumberSource : public Xapian::PostingSource {
 public:
  explicit NumberSource(const NumberRange& range) : range_(range) {}

  void init(const Xapian::Database& database) override {
    documents_.clear();
    next_ = 0;
    started_ = false;
    for (const std::string& number : number_terms(database, range_)) {
      for (auto it = database.postlist_begin(number); it != database.postlist_end(number); ++it) {
        documents_.push_back(*it);
      }
    }
    std::sort(documents_.begin(), documents_.end());
    documents_.erase(std::unique(documents_.begin(), documents_.end()), documents_.end());
  }
  [[nodiscard]] Xapian::PostingSource* clone() const override { return new NumberSource(range_); }
  [[nodiscard]] std::string get_description() const override { return "num:"; }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count(); }

  void next(double) override {
    if (started_) ++next_;
    started_ = true;
  }
  void skip_to(Xapian::docid wanted, double) override {
    started_ = true;
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(next_);
    next_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), wanted) -
                                     documents_.begin());
  }
  [[nodiscard]] bool at_end() const override { return next_ >= documents_.size(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return documents_[next_]; }

 private:
  [[nodiscard]] Xapian::doccount count() const {
    return static_cast<Xapian::doccount>(documents_.size());
  }

  NumberRange range_;
  std::vector<Xapian::docid> documents_;
  std::size_t next_ = 0;
  bool started_ = false;
};

}  // namespace

std::vector<std::string> number_terms(const Xapian::Database& database, const NumberRange& range) {
  std::vector<std::string> terms;
  for (const char digit : std::string_view("0123456789")) {
    const std::string first(1, digit);
    for (auto it = database.allterms_begin(first); it != database.allterms_end(first); ++it) {
      std::string term = *it;
      const std::optional<double> value = number_value(term);
      if (value && range.contains(*value)) terms.push_back(std::move(term));
    }
  }
  return terms;
}

Xapian::Query number_filter(const NumberRange& range) {
  return Xapian::Query((new NumberSource(range))->release());
}

}  // namespace dateline
