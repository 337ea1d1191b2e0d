// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which evidence counts.
#include "indexer/article/metadata.h"

#include <utility>

#include "common/news/moment.h"
#include "indexer/article/byline.h"
#include "indexer/article/outlet.h"
#include "indexer/article/publication.h"
#include "indexer/article/wire.h"

namespace dateline {
namespace {

void forget_impossible_dates(Metadata& metadata, const Date& latest) {
  if (metadata.updated && !is_credible_date(*metadata.updated, latest)) metadata.updated.reset();
  if (metadata.date && is_credible_date(*metadata.date, latest)) return;
  metadata.date.reset();
  metadata.date_source = DateSource::none;
}

void offer(Metadata& metadata, DateSource source, const std::optional<Date>& date) {
  if (metadata.date || !date) return;
  metadata.date = date;
  metadata.date_source = source;
}

// A page's date may be of a time in UTC: the day that the address names beside it is the local one.
void prefer_local_day(Metadata& metadata, const Date& latest) {
  if (!metadata.date || metadata.date_source != DateSource::markup) return;
  const std::optional<Date> day = date_of_url(metadata.url, latest);
  if (day && (*day == days_after(*metadata.date, -1) || *day == days_after(*metadata.date, 1))) {
    metadata.date = day;
  }
}

// A document may be made long after its text: its properties count after all that the text says.
std::optional<Date> take_date_of_document(Metadata& metadata) {
  if (metadata.date_source != DateSource::document) return std::nullopt;
  metadata.date_source = DateSource::none;
  return std::exchange(metadata.date, std::nullopt);
}

void complete_dates(Article& article, const std::vector<EdgeLine>& lines,
                    const std::vector<std::string>& openings, const Date& latest) {
  Metadata& metadata = article.metadata;
  const std::optional<Date> made = take_date_of_document(metadata);
  const Publication own = publication_of(lines, openings, latest);
  prefer_local_day(metadata, latest);
  offer(metadata, DateSource::url, date_of_url(metadata.url, latest));
  offer(metadata, DateSource::byline, own.byline);
  offer(metadata, DateSource::dateline, own.dateline);
  offer(metadata, DateSource::published_line, own.published);
  // A stream of records has one name for articles of many days.
  if (!article.record) {
    offer(metadata, DateSource::file_name, date_of_file_name(article.path, latest));
  }
  offer(metadata, DateSource::document, made);
  if (!metadata.updated) metadata.updated = own.updated;
}

}  // namespace

void complete_metadata(Article& article, const Date& latest) {
  Metadata& metadata = article.metadata;
  const std::vector<EdgeLine> lines = edge_lines(article);
  const std::vector<std::string> openings = opening_paragraphs(article);
  forget_impossible_dates(metadata, latest);
  complete_dates(article, lines, openings, latest);
  if (metadata.wire.empty()) metadata.wire = wire_of(article, lines, openings);
  if (metadata.outlet.empty()) {
    Publisher publisher = publisher_of(metadata.url, lines);
    metadata.outlet = std::move(publisher.outlet);
    if (metadata.via.empty()) metadata.via = std::move(publisher.via);
  }
  if (metadata.byline.empty()) {
    if (auto byline = first_byline(lines)) metadata.byline = std::move(byline->name);
  }
}

}  // namespace dateline
