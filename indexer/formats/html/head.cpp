// SPDX-License-Identifier: GPL-2.0-or-later
// Each field has a list of places in order of trust. JSON-LD speaks of the article, meta elements
// of the page, so that JSON-LD goes first where both say something.
#include "indexer/formats/html/head.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/formats/html/references.h"

namespace dateline {
namespace {

/// What meta elements and the body say; JSON-LD is kept apart.
enum class Field : std::uint8_t {
  title,
  site,
  author,
  url,
  locale,
  marked_author,
};
constexpr std::size_t kFields = static_cast<std::size_t>(Field::marked_author) + 1;

struct MetaName {
  std::string_view name;
  Field field;
};

// Names of meta elements in lower case, and the rank of each within its field by its place here.
constexpr auto kMetaNames = std::to_array<MetaName>({
    {"og:title", Field::title},
    {"og:site_name", Field::site},
    {"og:url", Field::url},
    {"og:locale", Field::locale},
    {"author", Field::author},
    {"dc.creator", Field::author},
    {"parsely-author", Field::author},
    {"sailthru.author", Field::author},
    {"article:author_name", Field::author},
    {"byl", Field::author},
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

/// "Ann Lee" of "By Ann Lee"; nothing of an address.
std::string author_name(std::string_view text) {
  std::string name = ascii::one_line(text);
  if (is_absolute_url(name) || name.size() > 200) return {};
  if (ascii::lower(name.substr(0, 3)) == "by ") name = ascii::one_line(name.substr(3));
  return name;
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

  void set_once(Field which, std::string_view value) {
    if (field(which).empty()) field(which) = ascii::one_line(value.substr(0, 1000));
  }

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
    } else {
      marked(node);
    }
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
      if (rank >= before || (row->field == Field::url && !is_absolute_url(content))) continue;
      before = rank;
      field(row->field) = ascii::one_line(content.substr(0, 1000));
    }
  }

  void link(const HtmlNode& node) {
    const std::string_view address = value_of(node, "href");
    if (ascii::lower(value_of(node, "rel")) == "canonical" && is_absolute_url(address) &&
        canonical_.empty()) {
      canonical_ = ascii::one_line(address);
    }
  }

  void marked(const HtmlNode& node) {
    if (node.attributes.empty()) return;
    const std::string_view property = value_of(node, "itemprop");
    const std::string_view text = node.text.of(page_.text);
    if ((property == "author" || value_of(node, "rel") == "author") && text.size() < 200) {
      set_once(Field::marked_author, author_name(text));
    }
  }

  static std::string first_text(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
      std::string text = ascii::one_line(value);
      if (!text.empty()) return text;
    }
    return {};
  }

  PageHead finish() {
    PageHead head;
    Metadata& metadata = head.metadata;
    metadata.title = first_text({field(Field::title), html_text(data_.headline)});
    metadata.outlet = first_text({field(Field::site), html_text(data_.publisher)});
    metadata.byline = first_text({author_name(html_text(data_.author)),
                                  author_name(field(Field::author)), field(Field::marked_author)});
    const std::string_view data_url = is_absolute_url(data_.url) ? data_.url : std::string_view();
    metadata.url = first_text({canonical_, field(Field::url), data_url});
    metadata.language = language_.empty() ? primary_language(field(Field::locale)) : language_;
    if (metadata.language.empty()) metadata.language = primary_language(data_.language);
    head.title = std::move(title_);
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
  ArticleData data_;
};

// What parts a title from the name of its site.
constexpr auto kDividers =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · "});

}  // namespace

PageHead read_head(const HtmlPage& page) { return HeadReader(page).read(); }

std::string without_site_name(std::string_view title, std::string_view site) {
  const std::string name = ascii::lower(ascii::trim(site));
  for (const std::string_view divider : kDividers) {
    const std::size_t last = title.rfind(divider);
    if (last == std::string_view::npos) continue;
    const std::string_view behind = title.substr(last + divider.size());
    const std::size_t first = title.find(divider);
    if (!name.empty() && ascii::lower(title.substr(0, first)) == name) {
      return std::string(title.substr(first + divider.size()));
    }
    // Without a name to compare, only what is short and behind a bar is taken for one.
    const bool site_like =
        name.empty() ? divider == " | " && 2 * behind.size() < last : ascii::lower(behind) == name;
    if (site_like) return std::string(title.substr(0, last));
  }
  return std::string(title);
}

}  // namespace dateline
