// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes postings through Xapian's iterators.
#include "searcher/index/postings.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>

#include "common/glass/posting_reader.h"
#include "common/index/bm25.h"
#include "searcher/query/window_match.h"

namespace dateline {
namespace {

// Postings also get a bitmap if that is not much larger than their list.
constexpr std::size_t kSetFrom = 64;

// The number of postings that can be skipped one by one in the time of a lookup.
constexpr double kLookUp = 16;

// Most term frequencies are below this; then bounds that depend only on it come from a table.
constexpr std::size_t kSmallCounts = 32;

constexpr DocumentNumber kNoDocument = std::numeric_limits<DocumentNumber>::max();

// Xapian's estimate of the document frequency of synonyms: combines them pairwise, the rarest
// first, as if terms were independent.
double group_holders(const std::vector<double>& holders, double documents) {
  std::priority_queue<double, std::vector<double>, std::greater<>> left(holders.begin(),
                                                                        holders.end());
  while (left.size() > 1) {
    const double a = left.top();
    left.pop();
    const double b = left.top();
    left.pop();
    left.push(std::floor(a + b - a * b / documents + 0.5));
  }
  return left.empty() ? 0 : left.top();
}

// The union of two posting lists; frequencies are added.
void add(const Postings& a, Postings& b) {
  std::vector<DocumentNumber> documents;
  std::vector<std::uint32_t> counts;
  documents.reserve(a.documents.size() + b.documents.size());
  counts.reserve(a.documents.size() + b.documents.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.documents.size() || j < b.documents.size()) {
    const DocumentNumber left = i < a.documents.size() ? a.documents[i] : kNoDocument;
    const DocumentNumber right = j < b.documents.size() ? b.documents[j] : kNoDocument;
    documents.push_back(std::min(left, right));
    counts.push_back((left <= right ? a.counts[i] : 0) + (right <= left ? b.counts[j] : 0));
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }
  b.documents = std::move(documents);
  b.counts = std::move(counts);
}

void read_postings(const Xapian::Database& database, const std::string& term, Postings& postings) {
  // A damaged table may claim any number.
  const DocumentNumber last = database.get_lastdocid();
  const Xapian::doccount holders = std::min(database.get_termfreq(term), last);
  postings.documents.reserve(holders);
  postings.counts.reserve(holders);
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (Xapian::PostingIterator it = database.postlist_begin(term); it != end; ++it) {
    if (*it > last) throw_lacks_document();
    postings.documents.push_back(*it);
    postings.counts.push_back(it.get_wdf());
  }
}

}  // namespace

LengthFloors::LengthFloors(const LevelSource& source, LevelTables& tables)
    : source_(source), tables_(tables), blocks_(tables.size()) {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    blocks_[i].resize(tables.database(i).get_lastdocid() / kFloorBlock + 1);
  }
}

const std::string& LengthFloors::block(std::size_t segment, std::size_t number) {
  std::optional<std::string>& codes = blocks_[segment][number];
  if (codes) return *codes;
  const std::string key = floor_key(static_cast<std::uint32_t>(number));
  codes.emplace().reserve(kFloorBlock);
  glass::TableReader* const table = tables_.get(segment);
  if (table == nullptr || !table->read_metadata(key, *codes)) {
    codes = tables_.database(segment).get_metadata(key);
  }
  return *codes;
}

bool LengthFloors::are_known() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (block(i, 0).empty() && tables_.database(i).get_doccount() > 0) return false;
  }
  return !blocks_.empty();
}

std::uint8_t LengthFloors::code(DocumentNumber document) {
  const DocumentNumber local = source_.local(document);
  const std::string& codes = block(source_.segment_of(document), local / kFloorBlock);
  const std::size_t place = local % kFloorBlock;
  return place < codes.size() ? static_cast<std::uint8_t>(codes[place]) : 0;
}

LevelPostings::LevelPostings(const LevelSource& source, const LevelStatistics& statistics,
                             const Bm25& parameters, LevelMemory& memory, LengthSource lengths)
    : source_(source),
      database_(source.database),
      scale_(source.scale),
      tables_(source_),
      statistics_(statistics),
      parameters_(parameters),
      memory_(memory),
      forward_(source, lengths == LengthSource::memory ? &memory.forward() : nullptr),
      last_(database_.get_lastdocid()),
      shortest_(database_.get_doclength_lower_bound()) {
  if (lengths == LengthSource::memory) lengths_ = memory_.lengths(source);
  if (lengths == LengthSource::floors && !source_.segments.empty()) {
    floors_.emplace(source_, tables_);
  }
}

bool LevelPostings::has_length(DocumentNumber document) const {
  return lengths_ || (floors_ && scale_.is_exact(floors_->code(document)));
}

double LevelPostings::length(DocumentNumber document) const {
  if (lengths_) return (*lengths_)[document];
  const std::uint8_t code = floors_ ? floors_->code(document) : 0;
  return scale_.is_exact(code) ? scale_.floor(code) : database_.get_doclength(document);
}

// The documents that contain a stem for each place; starts with the rarest place.
std::vector<DocumentNumber> LevelPostings::holders_of_all(Places places) const {
  const auto holders_of = [this](const std::vector<std::string>& stems) {
    return std::accumulate(stems.begin(), stems.end(), 0.0, [this](double sum, const auto& stem) {
      return sum + database_.get_termfreq(stem);
    });
  };
  std::sort(places.begin(), places.end(),
            [&](const auto& a, const auto& b) { return holders_of(a) < holders_of(b); });
  std::vector<DocumentNumber> holders = postings(places.front())->documents;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const std::shared_ptr<const Postings> held = are_looked_up(places[i], holders.size())
                                                     ? postings_among(holders, places[i])
                                                     : postings(places[i]);
    std::vector<DocumentNumber> both;
    for_each_common(holders, held->documents,
                    [&](std::size_t holder, std::size_t) { both.push_back(holders[holder]); });
    holders = std::move(both);
  }
  return holders;
}

// Documents with a stem for each place are checked in the forward index.
Postings LevelPostings::matching(const Window& window) const {
  std::vector<DocumentNumber> holders = holders_of_all(window.places);
  Postings found;
  WindowMatch matches(window);
  forward_.read(holders, [&](std::size_t i, std::string_view value) {
    if (matches(decode_forward(value))) found.documents.push_back(holders[i]);
  });
  found.counts.resize(found.documents.size(), 1);
  found.holders = static_cast<double>(found.documents.size());
  found.all_holders = found.holders;
  return found;
}

Postings LevelPostings::decoded(const std::string& term) const {
  if (const std::optional<Window> window = window_of(term)) return matching(*window);
  Postings postings;
  for (std::size_t segment = 0; segment < tables_.size(); ++segment) {
    Postings found = in_segment(segment, term);
    if (postings.documents.empty()) std::swap(postings, found);
    if (!found.documents.empty()) add(found, postings);
  }
  if (tables_.size() == 0) read_postings(database_, term, postings);
  postings.holders = postings.all_holders = static_cast<double>(postings.documents.size());
  return postings;
}

// From the segment's file if possible; documents have their numbers among all segments.
Postings LevelPostings::in_segment(std::size_t segment, const std::string& term) const {
  const Xapian::Database& database = tables_.database(segment);
  glass::TableReader* const table = tables_.get(segment);
  Postings found;
  if (table == nullptr || !glass::read_postings(*table, term, found.documents, found.counts)) {
    found = {};
    read_postings(database, term, found);
  }
  if (!found.documents.empty() && found.documents.back() > database.get_lastdocid()) {
    throw_lacks_document();
  }
  if (tables_.size() > 1) {
    for (DocumentNumber& document : found.documents) document = source_.number(segment, document);
  }
  return found;
}

std::shared_ptr<const Postings> LevelPostings::merged(
    const std::vector<std::shared_ptr<const Postings>>& all) const {
  std::vector<std::shared_ptr<const Postings>> held;
  std::vector<double> holders;
  for (const std::shared_ptr<const Postings>& one : all) {
    holders.push_back(one->holders);
    if (one->holders > 0) held.push_back(one);
  }
  if (held.size() == 1) return held.front();
  Postings sum;
  for (const std::shared_ptr<const Postings>& one : held) add(*one, sum);
  sum.all_holders = std::accumulate(holders.begin(), holders.end(), 0.0);
  sum.holders = group_holders(holders, statistics_.documents);
  return with_set(std::move(sum));
}

std::shared_ptr<const Postings> LevelPostings::with_set(Postings&& postings) const {
  if (postings.documents.size() * kSetFrom > last_) {
    postings.set.emplace(last_);
    postings.set->insert(postings.documents);
  }
  return std::make_shared<Postings>(std::move(postings));
}

const std::vector<float>& LevelPostings::bounds(const Postings& postings) const {
  PostingBounds& bounds = *postings.bounds;
  std::call_once(bounds.once, [&] { compute_bounds(postings, bounds.values); });
  return bounds.values;
}

void LevelPostings::compute_bounds(const Postings& postings, std::vector<float>& bounds) const {
  const std::size_t size = postings.documents.size();
  bounds.resize(size);
  const auto share = [&](double count, double length) {
    return static_cast<float>(bm25_part(parameters_, statistics_, count, length));
  };
  if (lengths_) {
    for (std::size_t i = 0; i < size; ++i) {
      const double length = (*lengths_)[postings.documents[i]];
      bounds[i] = share(std::min<double>(postings.counts[i], length), length);
    }
    return;
  }
  if (has_floors()) return compute_bounds_by_floors(postings, bounds);
  std::array<float, kSmallCounts> of_count{};
  for (std::size_t count = 0; count < kSmallCounts; ++count) {
    of_count[count] = share(static_cast<double>(count), shortest_);
  }
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t count = postings.counts[i];
    bounds[i] = count < kSmallCounts ? of_count[count] : share(count, shortest_);
  }
}

void LevelPostings::compute_bounds_by_floors(const Postings& postings,
                                             std::vector<float>& bounds) const {
  // A share is count · (k1 + 1) / (penalty + count): the penalty of each code.
  constexpr std::size_t kCodes = 256;
  std::array<float, kCodes> penalties{};
  std::array<float, kCodes> largest{};  // frequencies, which never exceed the length
  const double average = statistics_.average_length > 0 ? statistics_.average_length : 1;
  for (std::size_t code = 0; code < kCodes; ++code) {
    const double length =
        std::max<double>(scale_.floor(static_cast<std::uint8_t>(code)), shortest_);
    penalties[code] = static_cast<float>(parameters_.k1 *
                                         (length / average * parameters_.b + (1 - parameters_.b)));
    const bool is_exact = scale_.is_exact(static_cast<std::uint8_t>(code));
    largest[code] = is_exact ? static_cast<float>(code) : std::numeric_limits<float>::max();
  }
  const auto most = static_cast<float>(parameters_.k1 + 1);
  for (std::size_t i = 0; i < postings.documents.size(); ++i) {
    const std::uint8_t code = floors_->code(postings.documents[i]);
    const float count = std::min(static_cast<float>(postings.counts[i]), largest[code]);
    bounds[i] = count * most / (penalties[code] + count);
  }
}

DocumentSet LevelPostings::all() const {
  DocumentSet all(last_);
  if (database_.get_doccount() == last_) {
    for (DocumentNumber number = 1; number <= last_; ++number) all.insert(number);
    return all;
  }
  for (auto it = database_.postlist_begin(""); it != database_.postlist_end(""); ++it) {
    if (*it > last_) throw_lacks_document();
    all.insert(*it);
  }
  return all;
}

std::size_t LevelPostings::holders_of_any(const std::vector<std::string>& terms) const {
  if (terms.size() == 1) return database_.get_termfreq(terms.front());
  DocumentSet holders(last_);
  for (const std::string& term : terms) {
    if (has_lengths()) {  // the next query may need them too
      const std::shared_ptr<const Postings> held = postings(term);
      if (held->set) {
        holders |= *held->set;
      } else {
        holders.insert(held->documents);
      }
      continue;
    }
    holders.insert(decoded(term).documents);
  }
  return holders.count();
}

std::shared_ptr<const Postings> LevelPostings::postings(const std::string& term) const {
  return postings(std::vector<std::string>{term});
}

std::shared_ptr<const Postings> LevelPostings::postings(
    const std::vector<std::string>& terms) const {
  std::string key;
  for (const std::string& term : terms) key.append(key.empty() ? 0 : 1, '\0').append(term);
  if (auto kept = memory_.find(key)) return kept;
  std::shared_ptr<const Postings> found;
  if (terms.size() == 1) {
    found = with_set(decoded(terms.front()));
  } else {
    std::vector<std::shared_ptr<const Postings>> all;
    for (const std::string& term : terms) all.push_back(postings(term));
    found = merged(all);
  }
  memory_.keep(key, found);
  return found;
}

bool LevelPostings::are_looked_up(const std::vector<std::string>& terms, std::size_t count) const {
  if (has_lengths()) return false;
  double holders = 0;  // of the terms that are not decoded yet
  for (const std::string& term : terms) {
    if (!memory_.find(term)) holders += database_.get_termfreq(term);
  }
  return holders > kLookUp * static_cast<double>(count);
}

Postings LevelPostings::looked_up(const std::vector<DocumentNumber>& documents,
                                  const std::string& term) const {
  Postings found;
  found.holders = database_.get_termfreq(term);
  found.all_holders = found.holders;
  Xapian::PostingIterator it = database_.postlist_begin(term);
  const Xapian::PostingIterator end = database_.postlist_end(term);
  for (std::size_t i = 0; i < documents.size() && it != end; ++i) {
    it.skip_to(documents[i]);
    if (it == end || *it != documents[i]) continue;
    found.documents.push_back(documents[i]);
    found.counts.push_back(it.get_wdf());
  }
  return found;
}

std::shared_ptr<const Postings> LevelPostings::postings_among(
    const std::vector<DocumentNumber>& documents, const std::vector<std::string>& terms) const {
  std::vector<std::shared_ptr<const Postings>> all;
  for (const std::string& term : terms) {
    all.push_back(std::make_shared<Postings>(looked_up(documents, term)));
  }
  return merged(all);
}

void LevelPostings::remove_holders(const std::vector<std::string>& terms,
                                   std::vector<DocumentNumber>& documents) const {
  for (const std::string& term : terms) {
    const double holders = database_.get_termfreq(term);
    if (has_lengths() || holders < kLookUp * static_cast<double>(documents.size())) {
      const std::shared_ptr<const Postings> found = postings(term);
      const auto& held = found->documents;
      auto at = held.begin();
      std::erase_if(documents, [&](DocumentNumber document) {
        if (found->set) return found->set->contains(document);
        at = std::lower_bound(at, held.end(), document);
        return at != held.end() && *at == document;
      });
      continue;
    }
    auto it = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    std::erase_if(documents, [&](DocumentNumber document) {
      if (it != end) it.skip_to(document);
      return it != end && *it == document;
    });
  }
}

}  // namespace dateline
