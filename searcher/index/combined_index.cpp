// SPDX-License-Identifier: GPL-2.0-or-later
// Combines indexes with Xapian's combined databases.
#include "searcher/index/combined_index.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "common/error.h"
#include "searcher/index/backend.h"
#include "searcher/index/level_source.h"

namespace dateline {
namespace {

void check_same(const IndexReader& first, const IndexReader& other) {
  const Settings& a = first.settings();
  const Settings& b = other.settings();
  const auto refuse = [&](const std::string& what) {
    throw Error(ExitStatus::bad_index,
                "the indexes " + first.location().name() + " and " + other.location().name() +
                    " differ in " + what,
                "search them one by one, or build them with the same settings");
  };
  if (a.language != b.language) refuse("language (" + a.language + ", " + b.language + ")");
  if (a.passage_weight != b.passage_weight || a.article_weight != b.article_weight ||
      a.title_weight != b.title_weight) {
    refuse("their weights");
  }
}

LevelStatistics statistics(const Xapian::Database& database) {
  return {static_cast<double>(database.get_doccount()), database.get_avlength()};
}

// The number of terms whose counts are cached; bounds memory over long batches.
constexpr std::size_t kMostRemembered = 500'000;

double holders(const Xapian::Database& level, const std::string& term,
               std::unordered_map<std::string, double>& known) {
  if (const auto found = known.find(term); found != known.end()) return found->second;
  if (known.size() >= kMostRemembered) known.clear();
  return known.emplace(term, level.get_termfreq(term)).first->second;
}

}  // namespace

CombinedIndex::CombinedIndex(const std::vector<IndexLocation>& locations) {
  for (const IndexLocation& location : locations) indexes_.emplace_back(location);
  const bool any_served =
      std::any_of(locations.begin(), locations.end(),
                  [](const IndexLocation& location) { return location.served.has_value(); });
  backend_ = any_served ? served_backend(*this) : folder_backend(*this);
  combine();
}

CombinedIndex::~CombinedIndex() = default;

void CombinedIndex::combine() {
  passage_holders_.clear();
  article_holders_.clear();
  passages_ = std::make_unique<Xapian::Database>();
  articles_ = std::make_unique<Xapian::Database>();
  segments_.clear();
  for (const IndexReader& index : indexes_) {
    check_same(indexes_.front(), index);
    segments_.insert(segments_.end(), index.segments().begin(), index.segments().end());
  }
  for (const auto& segment : segments_) {
    passages_->add_database(segment->passages());
    articles_->add_database(segment->articles());
  }
  passage_level_ = statistics(*passages_);
  article_level_ = statistics(*articles_);
}

bool CombinedIndex::reopen() {
  for (IndexReader& index : indexes_) moved_ = index.reopen() || moved_;
  if (!moved_) return false;
  combine();
  moved_ = false;
  return true;
}

std::string CombinedIndex::commit() const {
  std::string names;
  try {
    for (const auto& segment : segments_) {
      for (const Xapian::Database* database : {&segment->passages(), &segment->articles()}) {
        names += database->get_uuid() + ' ' + std::to_string(database->get_revision()) + ' ';
      }
    }
  } catch (const Xapian::Error&) {
    return {};
  }
  return names;
}

Bm25 CombinedIndex::passage_bm25() const {
  Bm25 parameters = settings().passage_weight;
  if (is_flat()) {
    const double length = std::max(1.0, passage_level_.average_length);
    parameters.k1 *= std::clamp(0.4 * std::log(length) - 0.45, 0.8, 1.25);
    parameters.b *= std::clamp(0.25 * std::log(length), 2.0 / 3, 1.25);
  }
  return parameters;
}

DocumentNumber CombinedIndex::article_number(DocumentNumber passage, DocumentNumber local) const {
  const auto count = static_cast<DocumentNumber>(segments_.size());
  if (local == 0) return 0;
  if (local > segment_of(passage).articles().get_lastdocid()) throw_lacks_document();
  return (local - 1) * count + (passage - 1) % count + 1;
}

StoredPassage CombinedIndex::passage(DocumentNumber number) const {
  return passage(number, passages_->get_document(number, Xapian::DOC_ASSUME_VALID));
}
StoredPassage CombinedIndex::passage(DocumentNumber number,
                                     const Xapian::Document& document) const {
  return segment_of(number).passage_in(document);
}
StoredArticle CombinedIndex::article(DocumentNumber number) const {
  // Checking for existence would read the postings; a missing document has no data, or the server
  // reports it.
  const Xapian::Document document = articles_->get_document(number, Xapian::DOC_ASSUME_VALID);
  if (document.get_data().empty()) {
    throw Xapian::DocNotFoundError("there is no article " + std::to_string(number));
  }
  return segment_of(number).article_in(document);
}

double CombinedIndex::holders_in_passages(const std::string& term) const {
  return holders(*passages_, term, passage_holders_);
}
double CombinedIndex::holders_in_articles(const std::string& term) const {
  return holders(*articles_, term, article_holders_);
}

}  // namespace dateline
