// SPDX-License-Identifier: GPL-2.0-or-later
// The main text is body but for what a tag inside it says; outside of it nothing is.
#include "indexer/formats/html/page_zones.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "indexer/formats/html/head.h"
#include "indexer/formats/html/json_text.h"
#include "indexer/formats/html/page_author.h"
#include "indexer/formats/html/page_dates.h"
#include "indexer/formats/html/page_hints.h"
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

constexpr std::string_view kQuoted = "json-ld";
constexpr std::string_view kStandfirst = "standfirst";
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
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
             const HtmlEvidence& evidence, std::string_view title)
      : content_(content), view_(view), main_(main), evidence_(evidence) {
    for (std::size_t i = 0; i < content.paragraphs.size(); ++i) {
      bytes_before_.push_back(bytes_);
      bytes_ += content.paragraphs[i].text.size();
    }
    bytes_before_.push_back(bytes_);
    listed_.resize(content.paragraphs.size());
    if (main.nodes.empty()) return;
    const auto first =
        std::ranges::lower_bound(content.places, main.nodes.front().begin, {},
                                 [](const ParagraphPlace& place) { return place.nodes.begin; });
    first_of_main_ = static_cast<std::size_t>(first - content.places.begin());
    find_headline(title);
  }

  /// The last paragraph before the main text that is the title or in an <h1>; else the first in it.
  void find_headline(std::string_view title) {
    for (std::size_t i = 0; i < content_.paragraphs.size(); ++i) {
      if (content_.places[i].nodes.begin >= main_.nodes.back().end) return;
      if (i >= first_of_main_ && headline_ != kNone) return;
      const std::string& text = content_.paragraphs[i].text;
      const bool is_title =
          !title.empty() && text.size() <= 2 * title.size() + kShort && letters_key(text) == title;
      if (is_title || std::ranges::binary_search(content_.headlines, i)) headline_ = i;
    }
  }

  void write() {
    for (std::size_t i = 0; i < content_.paragraphs.size(); ++i) {
      enter(content_.places[i].nodes.begin);
      listed_[i] = in_list_item_ > content_.places[i].nodes.begin ||
                   row_end_ > content_.places[i].nodes.begin;
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
      if (view_.page.nodes[at_].name == "tr") enter_row(at_);
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

  /// Takes a row of a table: how much of its text is not in links.
  void enter_row(std::size_t row) {
    row_end_ = view_.page.nodes[row].end;
    row_text_ = 0;
    auto at = std::ranges::lower_bound(
        content_.places, row, {}, [](const ParagraphPlace& place) { return place.nodes.begin; });
    for (; at != content_.places.end() && at->nodes.begin < row_end_; ++at) {
      const auto i = static_cast<std::size_t>(at - content_.places.begin());
      row_text_ += content_.paragraphs[i].text.size() -
                   std::min(at->link_bytes, content_.paragraphs[i].text.size());
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

  /// Whether a paragraph is an item or a cell that is not a link.
  [[nodiscard]] bool is_listed(std::size_t i) const {
    return listed_[i] && link_share(content_.paragraphs[i], content_.places[i]) < 0.5;
  }

  /// Whether a paragraph is of sentences.
  [[nodiscard]] bool is_prose(std::size_t i) const {
    const Paragraph& paragraph = content_.paragraphs[i];
    if (paragraph.zone != Zone::body) return false;
    if (main_.quoted_whole) return main_.quoted[i];
    if (paragraph.rule == main_.rule && is_listed(i)) return true;
    return paragraph.text.size() > kShort || ends_sentence(paragraph);
  }

  /// Whether a paragraph outside of the main text is prose between it and the headline.
  [[nodiscard]] bool is_standfirst(std::size_t i) const {
    if (inside_ || main_.nodes.empty() || headline_ == kNone || i <= headline_ ||
        i >= first_of_main_)
      return false;
    const Paragraph& paragraph = content_.paragraphs[i];
    return paragraph.text.size() > kShort / 2 && link_share(paragraph, content_.places[i]) < 0.3;
  }

  /// Whether a paragraph is a heading within a main text that markup names, below its headline.
  [[nodiscard]] bool opens_part(std::size_t i) const {
    const bool named = main_.rule == "article" || main_.rule == "itemprop";
    const bool below = i >= first_of_main_ && (headline_ == kNone || i > headline_);
    return named && below && content_.paragraphs[i].rule == "heading element";
  }

  /// Takes the scraps before the first and after the last prose out of the body.
  void trim() {
    const std::size_t count = content_.paragraphs.size();
    std::size_t first = 0;
    while (first < count && !is_prose(first) && !opens_part(first)) ++first;
    if (first == count) return;
    std::size_t last = count - 1;
    while (!is_prose(last)) --last;
    for (std::size_t i = 0; i < count; ++i) {
      const Zone zone = content_.paragraphs[i].zone;
      if (content_.paragraphs[i].rule == kStandfirst) continue;
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
    if (is_standfirst(i)) return set(i, Zone::body, kStandfirst);
    if (!inside_ && !main_.nodes.empty()) {
      const bool headline = links > 0.6 && content_.paragraphs[i].text.size() > 30;
      return set(i, headline ? Zone::teaser : Zone::boilerplate, "outside");
    }
    const bool in_row = row_end_ > node && row_text_ > 0;
    if (evidence_.links && links > 0.8 && !main_.nodes.empty() && !in_row) {
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
  std::vector<bool> listed_;  // one a paragraph: in a <li> or a <tr>
  std::size_t bytes_ = 0;
  std::size_t at_ = 0;
  std::size_t main_index_ = 0;
  bool inside_ = false;
  std::size_t row_end_ = 0;        // of the innermost <tr> around the place
  std::size_t row_text_ = 0;       // bytes of it that are not in links
  std::size_t in_list_item_ = 0;   // end of the <li> around the place
  std::size_t first_of_main_ = 0;  // index of its first paragraph
  std::size_t headline_ = kNone;   // index of the headline (find_headline)
  Active outer_;
  Active inner_;
};

/// Appends the text that only a script of the page has, if it is much more than the page shows.
void add_script_text(const HtmlPage& page, std::string_view html,
                     std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kMostShown = 600;  // bytes of prose; pages that show more show their text
  const auto bytes_of = [](const std::vector<Paragraph>& some) {
    std::size_t bytes = 0;
    for (const Paragraph& paragraph : some) {
      const bool prose = paragraph.zone == Zone::body && paragraph.text.size() > kShort;
      bytes += prose ? paragraph.text.size() : 0;
    }
    return bytes;
  };
  const std::size_t shown = bytes_of(paragraphs);
  if (shown > kMostShown) return;
  std::vector<Paragraph> found = script_paragraphs(page, html);
  if (bytes_of(found) < 3 * shown || bytes_of(found) == 0) return;
  for (Paragraph& paragraph : paragraphs) {
    if (paragraph.zone != Zone::body) continue;
    paragraph.zone = Zone::boilerplate;
    paragraph.rule = "outside";
  }
  for (Paragraph& paragraph : found) {
    paragraph.rule = "script";
    paragraph.number += static_cast<std::uint32_t>(paragraphs.size());
  }
  std::ranges::move(found, std::back_inserter(paragraphs));
}

}  // namespace

Article html_article(const HtmlPage& page, std::string_view html, const HtmlEvidence& evidence,
                     std::vector<DateClaim>* claims) {
  PageParagraphs content = page_paragraphs(page, html);
  const PageHead head = read_head(page);
  const PageView view{page, content, page_hints(page, evidence)};
  const MainText main = main_text(view, head.article_body, evidence);
  Article article;
  article.metadata = head.metadata;
  const SiteNames site(head.site_names, head.metadata.url);
  const std::string stated = head.titles.empty() ? "" : letters_key(site.without(head.titles[0]));
  ZoneWriter(content, view, main, evidence, stated).write();
  article.metadata.title = page_title(view, main, head.titles, site);
  article.metadata.byline = page_author(view, main, head.authors, site);
  mark_title(content, article.metadata.title);
  const std::vector<DateClaim> dates =
      date_claims(dated_page(view, main, head.dates, article.metadata));
  set_dates(article.metadata, decide(dates));
  if (claims != nullptr) *claims = dates;
  article.paragraphs = std::move(content.paragraphs);
  if (main.quoted.empty() && evidence.json_ld) add_script_text(page, html, article.paragraphs);
  return article;
}

}  // namespace dateline
