// SPDX-License-Identifier: GPL-2.0-or-later
// Each date has a list of places in order of trust. JSON-LD speaks of the article, meta elements of
// the page, so JSON-LD goes first where both say something.
#include "indexer/formats/html/page_dates.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/news/written_date.h"
#include "common/text/ascii.h"

namespace dateline {
namespace {

enum class Field : std::uint8_t { published, modified, marked_published, marked_modified, time };
constexpr std::size_t kFields = static_cast<std::size_t>(Field::time) + 1;

struct MetaName {
  std::string_view name;
  Field field;
};

// Names of meta elements in lower case, and the rank of each within its field by its place here.
constexpr auto kMetaNames = std::to_array<MetaName>({
    {"article:published_time", Field::published},
    {"og:published_time", Field::published},
    {"datepublished", Field::published},
    {"parsely-pub-date", Field::published},
    {"sailthru.date", Field::published},
    {"dc.date.issued", Field::published},
    {"dcterms.created", Field::published},
    {"dc.date", Field::published},
    {"publishdate", Field::published},
    {"publish-date", Field::published},
    {"pubdate", Field::published},
    {"article.published", Field::published},
    {"date", Field::published},
    {"article:modified_time", Field::modified},
    {"og:updated_time", Field::modified},
    {"datemodified", Field::modified},
    {"dcterms.modified", Field::modified},
    {"lastmod", Field::modified},
    {"last-modified", Field::modified},
});

std::string_view value_of(const HtmlNode& node, std::string_view attribute) {
  return node.attribute(attribute).value_or(std::string_view());
}

/// Reads the nodes of a page one by one.
class DateReader {
 public:
  explicit DateReader(const HtmlPage& page) : page_(page) { ranks_.fill(kMetaNames.size()); }

  PageDates read(const ArticleData& data) {
    for (std::size_t at = 0; at < page_.nodes.size();) {
      const HtmlNode& node = page_.nodes[at];
      if (node.name == "meta") {
        meta(node);
      } else if (!node.name.empty() && !node.attributes.empty()) {
        marked(node);
      }
      at = node.name == "svg" ? node.end : at + 1;
    }
    return {first_date({data.published, field(Field::published), field(Field::marked_published),
                        field(Field::time)}),
            first_date({data.modified, field(Field::modified), field(Field::marked_modified)})};
  }

 private:
  std::string& field(Field field) { return fields_[static_cast<std::size_t>(field)]; }

  void set_once(Field which, std::string_view value) {
    if (field(which).empty()) field(which) = ascii::one_line(value.substr(0, 1000));
  }

  void meta(const HtmlNode& node) {
    const std::string_view content = value_of(node, "content");
    for (const std::string_view key : {"property", "name", "itemprop"}) {
      const std::optional<std::string_view> value = node.attribute(key);
      if (!value || value->size() > 40) continue;
      const auto* const row = std::ranges::find(kMetaNames, ascii::lower(*value), &MetaName::name);
      if (row == kMetaNames.end() || ascii::trim(content).empty()) continue;
      const auto rank = static_cast<std::size_t>(row - kMetaNames.begin());
      std::size_t& before = ranks_[static_cast<std::size_t>(row->field)];
      if (rank >= before) continue;
      before = rank;
      field(row->field) = ascii::one_line(content.substr(0, 1000));
    }
  }

  void marked(const HtmlNode& node) {
    const std::string_view property = value_of(node, "itemprop");
    const std::string_view moment =
        node.attribute("datetime") ? value_of(node, "datetime") : value_of(node, "content");
    const std::string_view text = node.text.of(page_.text);
    if (property == "datePublished") {
      set_once(Field::marked_published, moment.empty() ? text : moment);
    } else if (property == "dateModified") {
      set_once(Field::marked_modified, moment.empty() ? text : moment);
    } else if (node.name == "time") {
      set_once(Field::time, moment);
    }
  }

  static std::optional<Date> first_date(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
      if (const std::optional<Date> date = parse_date(ascii::trim(value))) return date;
    }
    return std::nullopt;
  }

  const HtmlPage& page_;
  std::array<std::string, kFields> fields_;
  std::array<std::size_t, kFields> ranks_{};  // of the meta name that gave each field
};

}  // namespace

PageDates page_dates(const HtmlPage& page, const ArticleData& data) {
  return DateReader(page).read(data);
}

}  // namespace dateline
