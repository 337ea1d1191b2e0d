// SPDX-License-Identifier: GPL-2.0-or-later
// The main text is body but for what a tag inside it says; outside of it nothing is.
#include "indexer/formats/html/page_zones.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/ascii.h"
#include "indexer/formats/html/cards.h"
#include "indexer/formats/html/head.h"
#include "indexer/formats/html/page_dates.h"
#include "indexer/formats/html/page_title.h"

namespace dateline {
namespace {

struct HintZone {
  Hint hint;
  Zone zone;
};

constexpr auto kZoneOfHint = std::to_array<HintZone>({
    {Hint::heading, Zone::heading},
    {Hint::caption, Zone::caption},
    {Hint::credit, Zone::credit},
    {Hint::byline, Zone::byline},
    {Hint::date, Zone::byline},
    {Hint::teaser, Zone::teaser},
    {Hint::comments, Zone::boilerplate},
    {Hint::navigation, Zone::boilerplate},
    {Hint::tools, Zone::boilerplate},
    {Hint::promo, Zone::boilerplate},
    {Hint::footer, Zone::boilerplate},
    {Hint::aside, Zone::boilerplate},
    {Hint::form, Zone::boilerplate},
    {Hint::hidden, Zone::boilerplate},
});

std::optional<Zone> zone_of(Hint hint) {
  const auto* const row = std::ranges::find(kZoneOfHint, hint, &HintZone::hint);
  return row == kZoneOfHint.end() ? std::nullopt : std::optional(row->zone);
}

/// The share of a paragraph that is links.
double link_share(const Paragraph& paragraph, const ParagraphPlace& place) {
  return static_cast<double>(place.link_bytes) / static_cast<double>(paragraph.text.size());
}

std::vector<ElementHint> hints_of(const HtmlPage& page, const HtmlEvidence& evidence) {
  std::vector<ElementHint> hints(page.nodes.size());
  for (std::size_t at = 0; at < page.nodes.size(); ++at) {
    if (page.nodes[at].name.empty()) continue;
    ElementHint hint = hint_of(page.nodes[at]);
    if (hint.by_name && !evidence.names) hint = {};
    if (!hint.by_name && !evidence.structure && hint.hint > Hint::heading) hint = {};
    hints[at] = hint;
  }
  if (!evidence.links) return hints;
  for (const std::size_t card : cards(page)) hints[card] = {Hint::teaser, true, "card"};
  return hints;
}

constexpr std::string_view kQuoted = "json-ld";
constexpr std::size_t kShort = 80;  // bytes; what has more is prose without a stop too

bool ends_sentence(const Paragraph& paragraph) {
  constexpr auto kStops = std::to_array<std::string_view>(
      {".", "!", "?", "…", "\"", "”", "’", ")", "。", "！", "？", ":"});
  return std::ranges::any_of(kStops,
                             [&](std::string_view stop) { return paragraph.text.ends_with(stop); });
}

/// Walks the paragraphs with the elements around them.
class ZoneWriter {
 public:
  ZoneWriter(PageParagraphs& content, const PageView& view, const MainText& main,
             const HtmlEvidence& evidence)
      : content_(content), view_(view), main_(main), evidence_(evidence) {
    for (std::size_t i = 0; i < content.paragraphs.size(); ++i) {
      bytes_before_.push_back(bytes_);
      bytes_ += content.paragraphs[i].text.size();
    }
    bytes_before_.push_back(bytes_);
  }

  void write() {
    for (std::size_t i = 0; i < content_.paragraphs.size(); ++i) {
      enter(content_.places[i].nodes.begin);
      zone(i);
    }
    if (!main_.nodes.empty() && evidence_.scoring) trim();
  }

 private:
  struct Active {
    ElementHint hint;
    std::size_t end = 0;
  };

  /// Takes the hints of the elements up to the node `last`.
  void enter(std::size_t last) {
    for (; at_ <= last; ++at_) {
      while (main_index_ < main_.nodes.size() && main_.nodes[main_index_].end <= at_) ++main_index_;
      inside_ = main_index_ < main_.nodes.size() && main_.nodes[main_index_].begin <= at_;
      if (inside_ && main_.nodes[main_index_].begin == at_) outer_ = inner_ = {};
      if (view_.page.nodes[at_].name == "li") {
        in_list_item_ = std::max(in_list_item_, view_.page.nodes[at_].end);
      }
      const ElementHint hint = view_.hints[at_];
      const std::size_t end = view_.page.nodes[at_].end;
      if (hint.hint < Hint::heading) continue;
      if (outer_.end <= at_) outer_ = {};
      if (inner_.end <= at_) inner_ = {};
      if (inside_ && hint.hint > Hint::credit && is_most(at_)) continue;
      const bool inner = hint.hint == Hint::heading || hint.hint == Hint::caption ||
                         hint.hint == Hint::credit || hint.hint == Hint::byline ||
                         hint.hint == Hint::date;
      if (inner) inner_ = {hint, end};
      if (!inner && outer_.end == 0) outer_ = {hint, end};
    }
  }

  /// Whether an element holds most of the main text.
  [[nodiscard]] bool is_most(std::size_t element) const {
    const Span main = main_.nodes[main_index_];
    return 2 * bytes_in({element, view_.page.nodes[element].end}) > bytes_in(main);
  }

  [[nodiscard]] std::size_t bytes_in(Span nodes) const {
    const auto index = [&](std::size_t node) {
      const auto at = std::ranges::lower_bound(
          content_.places, node, {}, [](const ParagraphPlace& place) { return place.nodes.begin; });
      return static_cast<std::size_t>(at - content_.places.begin());
    };
    return bytes_before_[index(nodes.end)] - bytes_before_[index(nodes.begin)];
  }

  /// Whether a paragraph is of sentences.
  [[nodiscard]] bool is_prose(std::size_t i) const {
    const Paragraph& paragraph = content_.paragraphs[i];
    if (paragraph.zone != Zone::body) return false;
    if (main_.quoted_whole) return main_.quoted[i];
    return paragraph.text.size() > kShort || ends_sentence(paragraph);
  }

  /// Takes the scraps before the first and after the last prose out of the body.
  void trim() {
    const std::size_t count = content_.paragraphs.size();
    std::size_t first = 0;
    while (first < count && !is_prose(first)) ++first;
    if (first == count) return;
    std::size_t last = count - 1;
    while (!is_prose(last)) --last;
    for (std::size_t i = 0; i < count; ++i) {
      const Zone zone = content_.paragraphs[i].zone;
      if (zone == Zone::body && i < first) set(i, Zone::boilerplate, "before the text");
      if ((zone == Zone::body || zone == Zone::heading) && i > last) {
        set(i, Zone::boilerplate, "after the text");
      }
    }
  }

  void set(std::size_t i, Zone zone, std::string_view rule) {
    content_.paragraphs[i].zone = zone;
    content_.paragraphs[i].rule = rule;
  }

  void zone(std::size_t i) {
    const std::size_t node = content_.places[i].nodes.begin;
    const bool quoted = !main_.quoted.empty() && main_.quoted[i];
    const Active outer = outer_.end > node ? outer_ : Active{};
    const Active inner = inner_.end > node ? inner_ : Active{};
    const bool marked = inner.end > 0 && inner.hint.hint <= Hint::credit;
    if (quoted && !marked) return set(i, Zone::body, kQuoted);
    if (outer.end > 0) return set(i, *zone_of(outer.hint.hint), outer.hint.rule);
    const bool long_date =
        inner.hint.hint == Hint::date && content_.paragraphs[i].text.size() > kShort;
    const bool linked = inner.hint.hint == Hint::heading && inner.end > 0 && evidence_.links &&
                        link_share(content_.paragraphs[i], content_.places[i]) > 0.8 &&
                        in_list_item_ > node;
    if (linked) return set(i, Zone::teaser, "linked headline");
    if (inner.end > 0 && !long_date &&
        (inside_ || main_.nodes.empty() || inner.hint.hint != Hint::heading)) {
      return set(i, *zone_of(inner.hint.hint), inner.hint.rule);
    }
    const double links = link_share(content_.paragraphs[i], content_.places[i]);
    if (!inside_ && !main_.nodes.empty()) {
      const bool headline = links > 0.6 && content_.paragraphs[i].text.size() > 30;
      return set(i, headline ? Zone::teaser : Zone::boilerplate, "outside");
    }
    if (evidence_.links && links > 0.8 && !main_.nodes.empty()) {
      return set(i, content_.paragraphs[i].text.size() > 30 ? Zone::teaser : Zone::boilerplate,
                 "link");
    }
    set(i, Zone::body, main_.rule);
  }

  PageParagraphs& content_;
  const PageView& view_;
  const MainText& main_;
  const HtmlEvidence& evidence_;
  std::vector<std::size_t> bytes_before_;
  std::size_t bytes_ = 0;
  std::size_t at_ = 0;
  std::size_t main_index_ = 0;
  bool inside_ = false;
  std::size_t in_list_item_ = 0;  // end of the <li> around the place
  Active outer_;
  Active inner_;
};

}  // namespace

Article html_article(const HtmlPage& page, std::string_view html, const HtmlEvidence& evidence,
                     std::vector<DateClaim>* claims) {
  PageParagraphs content = page_paragraphs(page, html);
  const PageHead head = read_head(page);
  const PageView view{page, content, hints_of(page, evidence)};
  const MainText main = main_text(view, head.article_body, evidence);
  ZoneWriter(content, view, main, evidence).write();
  Article article;
  article.metadata = head.metadata;
  const SiteNames site(head.site_names, head.metadata.url);
  article.metadata.title = page_title(view, main, head.titles, site);
  article.metadata.byline = page_author(view, main, head.authors, site);
  mark_title(content, article.metadata.title);
  const std::vector<DateClaim> dates =
      date_claims(dated_page(view, main, head.dates, article.metadata));
  set_dates(article.metadata, decide(dates));
  if (claims != nullptr) *claims = dates;
  article.paragraphs = std::move(content.paragraphs);
  return article;
}

}  // namespace dateline
