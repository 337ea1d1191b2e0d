// SPDX-License-Identifier: GPL-2.0-or-later
// A line of the list.
#include "indexer/tasks/listing.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/cli/layout.h"
#include "common/cli/safe_json.h"

namespace dateline {
namespace {

// Where an article was read first; articles of one file in its order.
auto place_of(const StoredArticle& article) {
  static const SourceRef kNowhere;
  const SourceRef& source = article.sources.empty() ? kNowhere : article.sources.front();
  const std::uint64_t record = source.record ? source.record->number : 0;
  return std::tuple<std::string_view, std::string_view, std::uint64_t, const ArticleId&>(
      source.path, source.member, record, article.id);
}

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
  std::vector<StoredArticle> articles;
  articles.reserve(index.article_count());
  index.for_each_article([&](const StoredArticle& article) { articles.push_back(article); });
  std::sort(articles.begin(), articles.end(), [](const StoredArticle& a, const StoredArticle& b) {
    return place_of(a) < place_of(b);
  });
  for (const StoredArticle& article : articles) {
    format == ListFormat::json ? put_json(out, article) : put_text(out, article);
  }
  return articles.size();
}

}  // namespace dateline
