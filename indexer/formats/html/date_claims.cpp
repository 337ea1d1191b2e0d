// SPDX-License-Identifier: GPL-2.0-or-later
// Walks the elements of a page with their context. Only elements that may belong to the article
// make claims: an element that contains neither headline nor main text and is marked as something
// else excludes everything inside it.
#include "indexer/formats/html/date_claims.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>

#include "common/text/ascii.h"
#include "indexer/article/date_lines.h"
#include "indexer/article/publication.h"
#include "indexer/formats/html/dated_elements.h"

namespace dateline {
namespace {

constexpr auto kOriginNames = std::to_array<std::string_view>(
    {"json_article", "meta_published", "property", "published_class", "time", "stamp", "line",
     "named_line", "dated_class", "json_page", "meta_date", "url", "json_created", "script",
     "updated_class", "modified"});
static_assert(kOriginNames.size() == static_cast<std::size_t>(DateOrigin::modified) + 1);

constexpr std::size_t kLongestText = 100;  // bytes of an element that is a date
constexpr std::size_t kLongestValue = 200;

std::string_view value_of(const HtmlNode& node, std::string_view attribute) {
  return node.attribute(attribute).value_or(std::string_view());
}

bool never_holds_date(Hint hint) {
  switch (hint) {
    case Hint::teaser:
    case Hint::comments:
    case Hint::navigation:
    case Hint::promo:
    case Hint::aside:
    case Hint::form:
      return true;
    default:
      return false;
  }
}

class ClaimReader {
 public:
  explicit ClaimReader(const DatedPage& page) : page_(page), tree_(page.view.page) {
    const auto& places = page_.view.content.places;
    if (page_.headline < places.size()) headline_ = places[page_.headline].nodes.begin;
  }

  std::vector<DateClaim> read() {
    from_data();
    for (std::size_t at = 0; at < tree_.nodes.size();) {
      const HtmlNode& node = tree_.nodes[at];
      const bool element = !node.name.empty();
      if (element && is_elsewhere(at)) {
        taken_.push_back({at, node.end});
        at = std::max(node.end, at + 1);
        continue;
      }
      if (element) visit(node, at);
      ++at;
    }
    lines();
    if (const auto date = date_of_url(page_.url, kLastDay)) {
      claims_.push_back({DateOrigin::url, {*date, {}}});
    }
    std::ranges::stable_sort(claims_, {}, &DateClaim::origin);
    return std::move(claims_);
  }

 private:
  void visit(const HtmlNode& node, std::size_t at) {
    if (node.name == "meta") {
      meta(node, at);
    } else if (node.name == "script") {
      script(node);
    } else if (!node.attributes.empty()) {
      marked(node, at);
    }
    // The site's footer may contain the article's marked date, but its lines belong to the site.
    const bool footer = page_.view.hints[at].hint == Hint::footer && !is_in_main(at);
    if (footer && !contains_article(at)) taken_.push_back({at, node.end});
  }

  void from_data() {
    claim(DateOrigin::json_article, page_.data.published);
    claim(DateOrigin::json_page, page_.data.page_published);
    claim(DateOrigin::json_created, page_.data.created);
    claim(DateOrigin::modified, page_.data.modified);
    claim(DateOrigin::modified, page_.data.page_modified);
  }

  bool claim(DateOrigin origin, std::string_view value, std::optional<std::size_t> at = {}) {
    value = ascii::trim(value.substr(0, kLongestValue));
    const auto moment = parse_moment(value, kLastDay, page_.language);
    if (!moment) return false;
    claims_.push_back({origin, *moment, at ? distance(*at) : std::nullopt, at && is_in_main(*at)});
    return true;
  }

  // Whether an element contains the headline, or most of the article or of the page.
  [[nodiscard]] bool contains_article(std::size_t at) const {
    const HtmlNode& node = tree_.nodes[at];
    if (headline_ && at <= *headline_ && *headline_ < node.end) return true;
    if (2 * node.text.size() > tree_.text.size()) return true;
    return std::ranges::any_of(page_.main.nodes, [&](Span main) {
      if (at <= main.begin && main.begin < node.end) return true;
      const bool inside = main.begin <= at && node.end <= main.end;
      return inside && 2 * node.text.size() > tree_.nodes[main.begin].text.size();
    });
  }

  [[nodiscard]] bool contains_headline(std::size_t at) const {
    const auto& content = page_.view.content;
    return std::ranges::any_of(content.headlines, [&](std::size_t paragraph) {
      const std::size_t node = content.places[paragraph].nodes.begin;
      return at <= node && node < tree_.nodes[at].end;
    });
  }

  // A short element next to the headline, whatever its class.
  [[nodiscard]] bool is_beside_headline(std::size_t at, int before) const {
    constexpr std::size_t kScrap = 200;  // bytes
    constexpr int kAfter = 2;            // paragraphs
    const auto away = distance(at);
    return away && *away >= -before && *away <= kAfter && tree_.nodes[at].text.size() <= kScrap;
  }

  // Whether an element is the head of the site: the first on the page, or with its navigation.
  [[nodiscard]] bool is_site_header(std::size_t at) const {
    const HtmlNode& node = tree_.nodes[at];
    if (node.name != "header" || is_in_main(at) || contains_headline(at)) return false;
    if (paragraph_of(at) == 0) return true;
    constexpr std::size_t kMostNodes = 2000;
    const auto nodes = std::span(tree_.nodes).subspan(at, std::min(node.end - at, kMostNodes));
    return std::ranges::find(nodes, "nav", &HtmlNode::name) != nodes.end();
  }

  [[nodiscard]] bool is_in_main(std::size_t at) const {
    return std::ranges::any_of(page_.main.nodes,
                               [&](Span main) { return main.begin <= at && at < main.end; });
  }

  [[nodiscard]] bool is_elsewhere(std::size_t at) const {
    const HtmlNode& node = tree_.nodes[at];
    if (node.name == "svg") return true;
    if (node.name == "html" || node.name == "head" || node.name == "body") return false;
    const ElementHint& hint = page_.view.hints[at];
    if (names_clock(value_of(node, "class")) || names_clock(value_of(node, "id"))) {
      return !contains_article(at);
    }
    if (!is_site_header(at) && !never_holds_date(hint.hint)) return false;
    // An <aside> or a teaser class may be the article's own line below the headline.
    const bool below = hint.hint == Hint::teaser || hint.hint == Hint::aside;
    const bool misnamed = (hint.by_name || hint.hint == Hint::aside) &&
                          hint.hint != Hint::comments && is_beside_headline(at, below ? 0 : 3);
    return !misnamed && !contains_article(at);
  }

  // The paragraph that contains a node or follows it.
  [[nodiscard]] std::size_t paragraph_of(std::size_t at) const {
    const auto& places = page_.view.content.places;
    const auto found = std::ranges::lower_bound(
        places, at + 1, {}, [](const ParagraphPlace& place) { return place.nodes.end; });
    return static_cast<std::size_t>(found - places.begin());
  }

  [[nodiscard]] std::optional<int> distance(std::size_t at) const {
    return headline_ ? std::optional(distance_of(paragraph_of(at))) : std::nullopt;
  }

  [[nodiscard]] int distance_of(std::size_t paragraph) const {
    return static_cast<int>(paragraph) - static_cast<int>(page_.headline);
  }

  void meta(const HtmlNode& node, std::size_t at) {
    const std::string_view content = value_of(node, "content");
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = value_of(node, key);
      const auto role = name.empty() ? std::nullopt : role_of_meta(name);
      if (!role) continue;
      if (key == "itemprop") {
        if (*role == DateRole::published) claim(DateOrigin::property, content, at);
        if (*role == DateRole::date) claim(DateOrigin::meta_date, content, at);
        if (*role == DateRole::modified) claim(DateOrigin::modified, content);
        continue;
      }
      const DateOrigin origin = *role == DateRole::published ? DateOrigin::meta_published
                                : *role == DateRole::date    ? DateOrigin::meta_date
                                                             : DateOrigin::modified;
      claim(origin, content);
    }
  }

  // The embedded state of a page: `"datePublished":"2022-01-08"`. JSON-LD is read separately.
  void script(const HtmlNode& node) {
    if (ascii::lower(value_of(node, "type")).starts_with("application/ld+json")) return;
    for (const std::string_view value : dates_in_script(node.text.of(tree_.text))) {
      claim(DateOrigin::script, value);
    }
  }

  // The machine-readable value of an element, else its text.
  bool claim_of(DateOrigin origin, const HtmlNode& node, std::size_t at) {
    for (const std::string_view name : {"datetime", "content", "title", "data-datetime"}) {
      if (claim(origin, value_of(node, name), at)) return true;
    }
    const std::string_view text = ascii::trim(node.text.of(tree_.text));
    return text.size() <= kLongestText && claim_of_text(origin, at);
  }

  // The first date in the text of an element.
  bool claim_of_text(DateOrigin origin, std::size_t at) {
    constexpr std::size_t kMostNodes = 50;
    const std::size_t end = std::min(tree_.nodes[at].end, at + kMostNodes);
    for (std::size_t inner = at + 1; inner < end; ++inner) {
      if (!tree_.nodes[inner].name.empty()) continue;
      const std::string text = ascii::one_line(tree_.nodes[inner].text.of(tree_.text));
      const auto found = find_date(text, kLastDay, page_.language);
      if (!found) continue;
      claims_.push_back({origin, {found->date, {}}, distance(at), is_in_main(at)});
      return true;
    }
    return false;
  }

  void marked(const HtmlNode& node, std::size_t at) {
    for (const std::string_view key : {"itemprop", "property"}) {
      const std::string_view name = value_of(node, key);
      const auto role = name.empty() ? std::nullopt : role_of_property(name);
      if (!role) continue;
      claim_of(*role == DateRole::modified ? DateOrigin::modified : DateOrigin::property, node, at);
      return;
    }
    const auto role = role_of_classes(value_of(node, "class"));
    const bool updated = role == DateRole::modified;
    if (node.name == "time") {
      const bool published = role == DateRole::published || node.attribute("pubdate");
      claim_of(published ? DateOrigin::published_class
               : updated ? DateOrigin::updated_class
                         : DateOrigin::time,
               node, at);
    } else if (role == DateRole::published) {
      claim_of(DateOrigin::published_class, node, at);
    } else if (updated) {
      claim_of(DateOrigin::updated_class, node, at);
    } else if (role) {
      claim_of(node.name == "abbr" ? DateOrigin::published_class : DateOrigin::dated_class, node,
               at);
    }
  }

  void lines() {
    const auto& content = page_.view.content;
    for (std::size_t i = 0; i < content.paragraphs.size(); ++i) {
      const std::size_t node = content.places[i].nodes.begin;
      if (is_taken_away(node) || is_title(i)) continue;
      const auto line = date_line(content.paragraphs[i].text, kLastDay, page_.language);
      if (!line || (line->loose && !is_beside(i))) continue;
      const DateOrigin origin = line->stamped ? DateOrigin::stamp
                                : line->named ? DateOrigin::named_line
                                              : DateOrigin::line;
      const auto away = headline_ ? std::optional(distance_of(i)) : std::nullopt;
      if (line->published) {
        claims_.push_back({origin, {*line->published, {}}, away, is_in_main(node)});
      }
      if (line->updated) {
        claims_.push_back({DateOrigin::modified, {*line->updated, {}}, away, is_in_main(node)});
      }
    }
  }

  // Whether a paragraph is next to the headline.
  [[nodiscard]] bool is_beside(std::size_t paragraph) const {
    constexpr int kAway = 3;
    return headline_ && std::abs(distance_of(paragraph)) <= kAway;
  }

  // Days in titles and headings are days of events.
  [[nodiscard]] bool is_title(std::size_t paragraph) const {
    const auto& content = page_.view.content;
    const Zone zone = content.paragraphs[paragraph].zone;
    return zone == Zone::title || zone == Zone::heading ||
           std::ranges::binary_search(content.headlines, paragraph);
  }

  // Whether an element around a node is elsewhere. Nodes come in ascending order.
  bool is_taken_away(std::size_t node) {
    for (; next_ < taken_.size() && taken_[next_].begin <= node; ++next_) {
      taken_until_ = std::max(taken_until_, taken_[next_].end);
    }
    return node < taken_until_;
  }

  const DatedPage& page_;
  const HtmlPage& tree_;
  std::optional<std::size_t> headline_;
  std::vector<DateClaim> claims_;
  std::vector<Span> taken_;  // node ranges of excluded elements
  std::size_t next_ = 0;     // index of the next one
  std::size_t taken_until_ = 0;
};

// The language declared by the <html> element.
std::string_view written_language(const HtmlPage& page) {
  const auto html = std::ranges::find(page.nodes, "html", &HtmlNode::name);
  return html == page.nodes.end() ? std::string_view() : ascii::trim(value_of(*html, "lang"));
}

std::size_t headline_of(const PageParagraphs& content, std::string_view title) {
  const std::size_t count = content.paragraphs.size();
  std::size_t found = count;
  std::size_t body = count;
  for (std::size_t i = 0; i < count; ++i) {
    const Paragraph& paragraph = content.paragraphs[i];
    if (paragraph.zone == Zone::body && found < count) break;
    if (paragraph.zone == Zone::body && body == count) body = i;
    const bool headline = paragraph.zone == Zone::title ||
                          std::ranges::binary_search(content.headlines, i) ||
                          (!title.empty() && ascii::one_line(paragraph.text) == title);
    if (headline) found = i;
  }
  return found < count ? found : body;
}

}  // namespace

DatedPage dated_page(const PageView& view, const MainText& main, const DataDates& data,
                     const Metadata& metadata) {
  const std::string_view language = written_language(view.page);
  return {view,
          main,
          data,
          metadata.url,
          language.empty() ? std::string_view(metadata.language) : language,
          headline_of(view.content, metadata.title)};
}

std::string_view date_origin_name(DateOrigin origin) {
  return kOriginNames[static_cast<std::size_t>(origin)];
}

std::vector<DateClaim> date_claims(const DatedPage& page) { return ClaimReader(page).read(); }

}  // namespace dateline
