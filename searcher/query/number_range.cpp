// SPDX-License-Identifier: GPL-2.0-or-later
// Parses numbers, and finds the documents that contain them.
#include "searcher/query/number_range.h"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

// More digits are an account or telephone number, and a double cannot represent them.
constexpr std::size_t kMostDigits = 15;

using ascii::is_digit;

// Removes thousands separators, as the analyzer does in texts.
std::optional<double> typed_number(std::string_view typed) {
  const std::string_view trimmed = ascii::trim(typed);
  std::string digits;
  for (std::size_t i = 0; i < trimmed.size(); ++i) {
    if (trimmed[i] == ',') {
      const std::string_view group = trimmed.substr(i + 1);
      const bool three = group.size() >= 3 &&
                         std::all_of(group.begin(), group.begin() + 3, is_digit) &&
                         (group.size() == 3 || !is_digit(group[3]));
      if (digits.empty() || !three) return std::nullopt;
      continue;
    }
    digits += trimmed[i];
  }
  return number_value(digits);
}

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

std::optional<double> number_value(std::string_view term) {
  if (term.empty() || term.size() > kMostDigits) return std::nullopt;
  if (!is_digit(term.front()) || !is_digit(term.back())) return std::nullopt;
  if (std::count(term.begin(), term.end(), '.') > 1) return std::nullopt;
  const bool number =
      std::all_of(term.begin(), term.end(), [](char c) { return c == '.' || is_digit(c); });
  if (!number) return std::nullopt;
  double value = 0;
  std::from_chars(term.data(), term.data() + term.size(), value);
  return value;
}

std::optional<NumberRange> parse_number_range(std::string_view typed) {
  NumberRange range;
  const std::size_t dots = typed.find("..");
  if (dots == std::string_view::npos) {
    range.low = range.high = typed_number(typed);
    if (!range.low) return std::nullopt;
    return range;
  }
  const std::string_view low = ascii::trim(typed.substr(0, dots));
  const std::string_view high = ascii::trim(typed.substr(dots + 2));
  range.low = typed_number(low);
  range.high = typed_number(high);
  const bool read = (range.low || low.empty()) && (range.high || high.empty());
  if (!read || (!range.low && !range.high)) return std::nullopt;
  if (range.low && range.high && *range.high < *range.low) return std::nullopt;
  return range;
}

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
