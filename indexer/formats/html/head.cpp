// SPDX-License-Identifier: GPL-2.0-or-later
// Each field has a list of places in order of trust. JSON-LD speaks of the article, meta elements
// of the page, so that JSON-LD goes first where both say something.
#include "indexer/formats/html/head.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/article/byline_openings.h"
#include "indexer/formats/html/headings.h"
#include "indexer/formats/markup/references.h"

namespace dateline {
namespace {

/// What meta elements and the body say; JSON-LD is kept apart.
enum class Field : std::uint8_t {
  title,
  card_title,
  site,
  application,
  url,
  locale,
};
constexpr std::size_t kFields = static_cast<std::size_t>(Field::locale) + 1;

struct MetaName {
  std::string_view name;
  Field field;
};

// Names of meta elements in lower case, and the rank of each within its field by its place here.
constexpr auto kMetaNames = std::to_array<MetaName>({
    {"og:title", Field::title},
    {"twitter:title", Field::card_title},
    {"og:site_name", Field::site},
    {"application-name", Field::application},
    {"apple-mobile-web-app-title", Field::application},
    {"og:url", Field::url},
    {"og:locale", Field::locale},
});

/// The value of a node's attribute; empty if it has none.
std::string_view value_of(const HtmlNode& node, std::string_view attribute) {
  return node.attribute(attribute).value_or(std::string_view());
}

bool is_absolute_url(std::string_view url) {
  const std::string scheme = ascii::lower(url.substr(0, 8));
  return scheme.starts_with("http://") || scheme.starts_with("https://");
}

/// The first part of a language tag: "en" of "en-US"; empty if it is not one.
std::string primary_language(std::string_view tag) {
  const std::string_view trimmed = ascii::trim(tag);
  const std::string primary = ascii::lower(trimmed.substr(0, trimmed.find_first_of("-_")));
  const bool valid = (primary.size() == 2 || primary.size() == 3) &&
                     std::ranges::all_of(primary, ascii::is_letter);
  return valid ? primary : std::string();
}

// Meta elements that name authors, in order of trust. Several of one name name several authors.
constexpr auto kArticleAuthors = std::to_array<std::string_view>(
    {"parsely-author", "sailthru.author", "cxenseparse:author", "article:author_name", "byl",
     "citation_author", "bepress_citation_author", "dc.creator", "dcterms.creator",
     "article:author", "og:article:author"});
constexpr auto kPageAuthors = std::to_array<std::string_view>({"author", "twitter:author"});

/// Meta elements that name authors, by name.
using NamedAuthors = std::map<std::string, std::vector<std::string>>;

/// Those of the first name that has any.
template <std::size_t N>
std::vector<std::string> first_authors(const NamedAuthors& named,
                                       const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    const auto found = named.find(std::string(name));
    if (found != named.end()) return found->second;
  }
  return {};
}

/// Reads the nodes of a page one by one.
class HeadReader {
 public:
  explicit HeadReader(const HtmlPage& page) : page_(page) { ranks_.fill(kMetaNames.size()); }

  [[nodiscard]] PageHead read() {
    for (std::size_t at = 0; at < page_.nodes.size();) {
      const HtmlNode& node = page_.nodes[at];
      if (!node.name.empty()) element(node);
      at = node.name == "svg" ? node.end : at + 1;  // the titles of drawings are not the page's
    }
    return finish();
  }

 private:
  std::string& field(Field field) { return fields_[static_cast<std::size_t>(field)]; }

  void element(const HtmlNode& node) {
    if (node.name == "meta") {
      meta(node);
    } else if (node.name == "title" && title_.empty()) {
      title_ = ascii::one_line(node.text.of(page_.text));
    } else if (node.name == "link") {
      link(node);
    } else if (node.name == "script") {
      if (ascii::lower(value_of(node, "type")).starts_with("application/ld+json")) {
        read_json_ld(node.text.of(page_.text), data_);
      }
    } else if (node.name == "html" && language_.empty()) {
      language_ = primary_language(value_of(node, "lang"));
      if (language_.empty()) language_ = primary_language(value_of(node, "xml:lang"));
    }
  }

  void meta(const HtmlNode& node) {
    const std::string_view content = value_of(node, "content");
    for (const std::string_view key : {"property", "name", "itemprop"}) {
      const std::optional<std::string_view> value = node.attribute(key);
      if (!value || value->size() > 40) continue;
      const std::string name = ascii::lower(*value);
      author(name, content);
      const auto* const row = std::ranges::find(kMetaNames, name, &MetaName::name);
      if (row == kMetaNames.end() || ascii::trim(content).empty()) continue;
      const auto rank = static_cast<std::size_t>(row - kMetaNames.begin());
      std::size_t& before = ranks_[static_cast<std::size_t>(row->field)];
      if (rank >= before || (row->field == Field::url && !is_absolute_url(content))) continue;
      before = rank;
      field(row->field) = ascii::one_line(content.substr(0, 1000));
    }
  }

  void author(const std::string& name, std::string_view content) {
    constexpr std::size_t kMost = 50;
    const bool is_article = std::ranges::find(kArticleAuthors, name) != kArticleAuthors.end();
    const bool is_page = std::ranges::find(kPageAuthors, name) != kPageAuthors.end();
    if (name.starts_with("twitter:label")) labels_[name.substr(13)] = ascii::one_line(content);
    if (name.starts_with("twitter:data")) cards_[name.substr(12)] = ascii::one_line(content);
    if (!is_article && !is_page) return;
    std::vector<std::string>& names = named_authors_[name];
    if (names.size() < kMost && !is_absolute_url(content) && !ascii::trim(content).empty()) {
      names.push_back(ascii::one_line(content.substr(0, 1000)));
    }
    if (names.empty()) named_authors_.erase(name);
  }

  void link(const HtmlNode& node) {
    const std::string_view address = value_of(node, "href");
    if (ascii::lower(value_of(node, "rel")) == "canonical" && is_absolute_url(address) &&
        canonical_.empty()) {
      canonical_ = ascii::one_line(address);
    }
  }

  static std::string first_text(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
      std::string text = ascii::one_line(value);
      if (!text.empty()) return text;
    }
    return {};
  }

  /// The author of a card as plug-ins for blogs write it: "Written by" and a name.
  [[nodiscard]] std::vector<std::string> card_authors() const {
    std::vector<std::string> names;
    for (const auto& [number, label] : labels_) {
      const auto card = cards_.find(number);
      const bool names_author = after_byline_opening(label + " X").has_value();
      if (names_author && card != cards_.end()) names.push_back(card->second);
    }
    return names;
  }

  [[nodiscard]] AuthorClaims authors() const {
    AuthorClaims claims;
    const auto& stated = data_.authors.empty() ? data_.page_authors : data_.authors;
    for (AuthorData author : stated) {
      const auto party = data_.parties.find(author.id);
      if (author.name.empty() && party != data_.parties.end()) author = party->second;
      (author.office ? claims.offices : claims.persons).push_back(html_text(author.name));
    }
    claims.of_article = first_authors(named_authors_, kArticleAuthors);
    claims.of_page = card_authors();
    if (claims.of_page.empty()) claims.of_page = first_authors(named_authors_, kPageAuthors);
    return claims;
  }

  PageHead finish() {
    PageHead head;
    Metadata& metadata = head.metadata;
    for (const std::string& title :
         {html_text(data_.headline), field(Field::title), field(Field::card_title), title_}) {
      if (!title.empty()) head.titles.push_back(headline_text(title));
    }
    metadata.outlet = first_text({field(Field::site), html_text(data_.publisher)});
    head.site_names = {metadata.outlet, html_text(data_.publisher), field(Field::application)};
    head.authors = authors();
    const std::string_view data_url = is_absolute_url(data_.url) ? data_.url : std::string_view();
    metadata.url = first_text({canonical_, field(Field::url), data_url});
    metadata.language = language_.empty() ? primary_language(field(Field::locale)) : language_;
    if (metadata.language.empty()) metadata.language = primary_language(data_.language);
    head.article_body = std::move(data_.body);
    head.dates = std::move(data_.dates);
    return head;
  }

  const HtmlPage& page_;
  std::array<std::string, kFields> fields_;
  std::array<std::size_t, kFields> ranks_{};  // of the meta name that gave each field
  std::string title_;
  std::string canonical_;
  std::string language_;
  NamedAuthors named_authors_;
  std::map<std::string, std::string> labels_;  // of cards, by number
  std::map<std::string, std::string> cards_;
  ArticleData data_;
};

}  // namespace

PageHead read_head(const HtmlPage& page) { return HeadReader(page).read(); }

}  // namespace dateline
