// SPDX-License-Identifier: GPL-2.0-or-later
// A line of the list.
#include "indexer/tasks/listing.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "common/cli/layout.h"
#include "common/cli/safe_json.h"

namespace dateline {
namespace {

void put_text(std::ostream& out, const StoredArticle& article) {
  for (const SourceRef& source : article.sources) {
    out << hex(article.id) << '\t' << cli::printable_line(shown_path(source));
    if (source.record) out << ':' << source.record->number;
    out << '\t' << cli::printable_line(article.metadata.title) << '\n';
  }
}

void put_json(std::ostream& out, const StoredArticle& article) {
  using Json = nlohmann::ordered_json;
  const Metadata& metadata = article.metadata;
  const auto text = [](const std::string& value) {
    return value.empty() ? Json(nullptr) : Json(value);
  };
  Json json{{"id", hex(article.id)},
            {"title", metadata.title},
            {"outlet", text(metadata.outlet)},
            {"date", metadata.date ? Json(iso_date(*metadata.date)) : Json(nullptr)},
            {"passages", article.passages},
            {"sources", Json::array()}};
  for (const SourceRef& source : article.sources) {
    json["sources"].push_back(
        {{"path", source.path},
         {"member", text(source.member)},
         {"record", source.record ? Json(source.record->number) : Json(nullptr)}});
  }
  out << cli::safe_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) << '\n';
}

}  // namespace

std::size_t list_articles(const IndexReader& index, ListFormat format, std::ostream& out) {
  index.for_each_article([&](const StoredArticle& article) {
    format == ListFormat::json ? put_json(out, article) : put_text(out, article);
  });
  return index.article_count();
}

}  // namespace dateline
