// SPDX-License-Identifier: GPL-2.0-or-later
// One walk over the elements: their own hints, cards, and class names contradicted by content.
#include "indexer/formats/html/page_hints.h"

#include <algorithm>

#include "indexer/formats/html/cards.h"
#include "indexer/formats/html/class_names.h"

namespace dateline {
namespace {

/// The number of links before each node.
std::vector<std::size_t> links_before(const HtmlPage& page) {
  std::vector<std::size_t> links(page.nodes.size() + 1);
  for (std::size_t at = 0; at < page.nodes.size(); ++at) {
    const bool link = page.nodes[at].name == "a" && page.nodes[at].attribute("href");
    links[at + 1] = links[at] + (link ? 1 : 0);
  }
  return links;
}

/// The hints of elements, except class names that their content contradicts: entries of a live
/// report are not readers' comments, and a teaser has a link.
class HintReader {
 public:
  HintReader(const HtmlPage& page, const HtmlEvidence& evidence)
      : page_(page), evidence_(evidence), links_(links_before(page)) {}

  [[nodiscard]] ElementHint hint(std::size_t at) {
    const HtmlNode& node = page_.nodes[at];
    const std::string_view classes = node.attribute("class").value_or(std::string_view());
    const std::string_view type = node.attribute("itemtype").value_or(std::string_view());
    if (is_live_report(classes) || type.ends_with("/LiveBlogPosting"))
      live_end_ = std::max(live_end_, node.end);
    if (node.name == "a") link_end_ = std::max(link_end_, node.end);
    const ElementHint hint = hint_of(node);
    if (hint.by_name && !is_believed(hint.hint, at)) return {};
    if (!hint.by_name && !evidence_.structure && hint.hint > Hint::heading) return {};
    return hint;
  }

 private:
  [[nodiscard]] bool is_believed(Hint hint, std::size_t at) const {
    if (!evidence_.names) return false;
    if (hint == Hint::comments) return at >= live_end_;
    const bool linked = at < link_end_ || links_[page_.nodes[at].end] > links_[at];
    return hint != Hint::teaser || linked;
  }

  const HtmlPage& page_;
  const HtmlEvidence& evidence_;
  std::vector<std::size_t> links_;
  std::size_t live_end_ = 0;
  std::size_t link_end_ = 0;
};

}  // namespace

std::vector<ElementHint> page_hints(const HtmlPage& page, const HtmlEvidence& evidence) {
  std::vector<ElementHint> hints(page.nodes.size());
  HintReader reader(page, evidence);
  for (std::size_t at = 0; at < page.nodes.size(); ++at) {
    if (!page.nodes[at].name.empty()) hints[at] = reader.hint(at);
  }
  if (!evidence.links) return hints;
  for (const std::size_t card : cards(page)) hints[card] = {Hint::teaser, true, "card"};
  return hints;
}

}  // namespace dateline
