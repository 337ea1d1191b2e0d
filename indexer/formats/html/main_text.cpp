// SPDX-License-Identifier: GPL-2.0-or-later
// Each paragraph gets a weight: bytes of prose, less for links, none where a tag says that it is no
// article. The main text is the innermost element that keeps nearly all of the weight of the
// element the stronger evidence names.
#include "indexer/formats/html/main_text.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "indexer/formats/html/class_names.h"
#include "indexer/formats/html/text_match.h"

namespace dateline {
namespace {

// A step inwards keeps this share of the weight at least: in an element that says it is the
// article, and where nothing does.
constexpr double kKeptInArticle = 0.9;
constexpr double kKeptInPage = 0.8;
// Articles side by side are parts of one if they have this share of the greatest one's prose.
constexpr double kLeastOfLike = 0.1;
// It may keep less of a page if no other element comes near it.
constexpr double kKeptAlone = 0.5;
constexpr double kOther = 0.4;  // of the best element's weight
// Elements that say they are the article are believed if they hold this share of the weight.
constexpr double kLeastShare = 0.4;
// A class name is not believed of an element that holds this share of the page's weight.
constexpr double kTooMuchToExclude = 0.5;
// articleBody is the whole text if it has this share of the prose that other evidence finds.
constexpr double kWholeQuote = 0.6;
// Less prose than this, in bytes, is no main text that could be told from the rest.
constexpr double kLeastWeight = 140;

bool excludes(Hint hint) { return hint >= Hint::caption; }

/// The weight of a paragraph on its own.
double weight_of(const Paragraph& paragraph, const ParagraphPlace& place) {
  const auto size = static_cast<double>(paragraph.text.size());
  const double links = static_cast<double>(place.link_bytes) / size;
  if (links > 0.5) return -0.3 * std::min(size, 100.0);
  const bool prose =
      size > 80 || (size > 40 && std::string_view(".!?\"").find(paragraph.text.back()) !=
                                     std::string_view::npos);
  return prose ? size * (1 - 1.5 * links) : -10;
}

/// Sums of weights over ranges of nodes.
class Weights {
 public:
  Weights(const PageView& view, const std::vector<double>& weights)
      : sums_(view.page.nodes.size() + 1), prose_(sums_.size()) {
    for (std::size_t i = 0; i < weights.size(); ++i) {
      sums_[view.content.places[i].nodes.begin + 1] += weights[i];
      prose_[view.content.places[i].nodes.begin + 1] += std::max(weights[i], 0.0);
    }
    std::partial_sum(prose_.begin(), prose_.end(), prose_.begin());
    std::partial_sum(sums_.begin(), sums_.end(), sums_.begin());
  }

  [[nodiscard]] double of(Span nodes) const { return sums_[nodes.end] - sums_[nodes.begin]; }
  /// The sum of the prose alone, without what links and scraps take away.
  [[nodiscard]] double prose(Span nodes) const { return prose_[nodes.end] - prose_[nodes.begin]; }

 private:
  std::vector<double> sums_;
  std::vector<double> prose_;
};

Span nodes_of(const HtmlPage& page, std::size_t element) {
  return {element, page.nodes[element].end};
}

/// The innermost element on the way down from `element` that keeps the weight.
Span narrowed(const HtmlPage& page, const Weights& weights, Span element, double kept) {
  while (true) {
    Span best;
    double most = 0;
    double second = 0;
    for (std::size_t at = element.begin + 1; at < element.end; at = page.nodes[at].end) {
      const double weight = weights.of(nodes_of(page, at));
      if (page.nodes[at].name.empty()) continue;
      if (weight <= most) {
        second = std::max(second, weight);
        continue;
      }
      second = most;
      most = weight;
      best = nodes_of(page, at);
    }
    const double whole = weights.of(element);
    const bool alone =
        kept < kKeptInArticle && most >= kKeptAlone * whole && second < kOther * most;
    if (best.empty() || (most < kept * whole && !alone)) return element;
    if (page.nodes[best.begin].name == "p") return element;  // an article is more than a paragraph
    element = best;
  }
}

/// The outermost elements of that hint that have prose.
std::vector<Span> elements_with(const PageView& view, const Weights& weights, Hint hint) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < view.hints.size();) {
    const Span nodes = nodes_of(view.page, at);
    const bool fits = view.hints[at].hint == hint && weights.prose(nodes) > 0;
    if (fits) found.push_back(nodes);
    at = fits ? nodes.end : at + 1;
  }
  return found;
}

double sum(const Weights& weights, const std::vector<Span>& elements) {
  double result = 0;
  for (const Span nodes : elements) result += weights.prose(nodes);
  return result;
}

/// Weights with none where an element is no article.
std::vector<double> page_weights(const PageView& view, const HtmlEvidence& evidence) {
  const std::size_t count = view.content.paragraphs.size();
  std::vector<double> weights(count);
  for (std::size_t i = 0; i < count; ++i) {
    weights[i] = weight_of(view.content.paragraphs[i], view.content.places[i]);
    if (!evidence.scoring) {
      weights[i] = static_cast<double>(view.content.paragraphs[i].text.size());
    }
  }
  const Weights all(view, weights);
  const double page = all.prose({0, view.page.nodes.size()});
  std::size_t excluded_end = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    for (; at <= view.content.places[i].nodes.begin; ++at) {
      const ElementHint& hint = view.hints[at];
      if (!excludes(hint.hint)) continue;
      const Span nodes = nodes_of(view.page, at);
      if (hint.hint != Hint::comments && all.prose(nodes) > kTooMuchToExclude * page) continue;
      excluded_end = std::max(excluded_end, nodes.end);
    }
    if (view.content.places[i].nodes.begin < excluded_end) weights[i] = std::min(weights[i], 0.0);
  }
  return weights;
}

std::size_t parent_of(const HtmlPage& page, std::size_t element) {
  std::size_t at = element;
  while (at-- > 0) {
    if (page.nodes[at].end > element) return at;
  }
  return 0;
}

bool has_headline(const HtmlPage& page, Span nodes) {
  for (std::size_t at = nodes.begin; at < nodes.end; ++at) {
    if (page.nodes[at].name == "h1") return true;
  }
  return false;
}

/// Of several elements that say they are an article those that are the page's: the first with the
/// headline, where several have one, as on pages that go on with the next article; else the one
/// with the most prose, and those beside it that have some part of as much. `claim` is their prose,
/// that of the next articles included.
struct OneArticle {
  std::vector<Span> nodes;
  double claim = 0;
};

OneArticle one_article(const PageView& view, const Weights& weights,
                       const std::vector<Span>& elements) {
  if (elements.size() < 2) return {elements, sum(weights, elements)};
  const Span most =
      *std::ranges::max_element(elements, {}, [&](Span nodes) { return weights.prose(nodes); });
  const Span beside = nodes_of(view.page, parent_of(view.page, most.begin));
  std::vector<Span> alike;
  std::vector<Span> headed;
  for (const Span nodes : elements) {
    if (weights.prose(nodes) < kLeastOfLike * weights.prose(most)) continue;
    if (has_headline(view.page, nodes)) headed.push_back(nodes);
    if (nodes.begin > beside.begin && nodes.end <= beside.end) alike.push_back(nodes);
  }
  if (headed.size() > 1) return {{headed.front()}, sum(weights, headed)};
  if (!headed.empty()) alike = {most};
  return {alike, sum(weights, alike)};
}

/// The elements that say they are the article, of the strongest kind that is believed.
MainText named_main(const PageView& view, const Weights& weights) {
  const double total = weights.prose({0, view.page.nodes.size()});
  for (const Hint hint : {Hint::article_body, Hint::article, Hint::main}) {
    const std::vector<Span> elements = elements_with(view, weights, hint);
    OneArticle found = hint == Hint::article_body ? OneArticle{elements, sum(weights, elements)}
                                                  : one_article(view, weights, elements);
    if (found.nodes.empty() || found.claim < kLeastShare * total) continue;
    const std::string_view rule = hint == Hint::article_body ? "itemprop"
                                  : hint == Hint::article    ? "article"
                                                             : "main";
    return {std::move(found.nodes), rule, {}};
  }
  return {};
}

/// The element with most prose whose class names say it is the article.
MainText classed_main(const PageView& view, const Weights& weights) {
  Span best;
  double most = kLeastShare * weights.prose({0, view.page.nodes.size()});
  for (std::size_t at = 0; at < view.page.nodes.size(); ++at) {
    const HtmlNode& node = view.page.nodes[at];
    const std::optional<std::string_view> classes = node.attribute("class");
    if (!classes || node.name == "body" || node.name == "html" || !is_article_class(*classes)) {
      continue;
    }
    const Span nodes = nodes_of(view.page, at);
    if (weights.prose(nodes) <= most) continue;
    most = weights.prose(nodes);
    best = nodes;
  }
  return best.empty() ? MainText() : MainText{{best}, "class", {}};
}

/// The main text by everything but JSON-LD.
MainText structural_main(const PageView& view, const HtmlEvidence& evidence) {
  const Span page{0, view.page.nodes.size()};
  const Weights weights(view, page_weights(view, evidence));
  if (weights.prose(page) < kLeastWeight) return {};
  MainText main = evidence.semantics ? named_main(view, weights) : MainText();
  if (main.nodes.empty() && evidence.names) main = classed_main(view, weights);
  if (main.nodes.empty()) main = {{page}, "page", {}};
  if (evidence.scoring && main.nodes.size() == 1 && main.rule != "class") {
    const Span nodes = narrowed(view.page, weights, main.nodes.front(),
                                main.rule == "page" ? kKeptInPage : kKeptInArticle);
    if (main.rule == "page" && nodes != page) main.rule = "density";
    main.nodes = {nodes};
  }
  return main;
}

/// Weights of what articleBody holds.
std::vector<double> quoted_weights(const PageView& view, const std::vector<bool>& quoted) {
  std::vector<double> weights(quoted.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (quoted[i]) weights[i] = static_cast<double>(view.content.paragraphs[i].text.size());
  }
  return weights;
}

}  // namespace

MainText main_text(const PageView& view, std::string_view article_body,
                   const HtmlEvidence& evidence) {
  if (view.content.paragraphs.empty()) return {};
  MainText main = structural_main(view, evidence);
  if (!evidence.json_ld) return main;
  std::vector<bool> quoted = quoted_paragraphs(view.content.paragraphs, article_body);
  if (quoted.empty()) return main;
  const Weights weights(view, quoted_weights(view, quoted));
  const Span page{0, view.page.nodes.size()};
  const Weights prose(view, page_weights(view, evidence));
  // Some sites give the beginning of the text alone.
  const bool whole =
      main.nodes.empty() || weights.prose(page) >= kWholeQuote * sum(prose, main.nodes);
  if (whole) main = {{narrowed(view.page, weights, page, kKeptInArticle)}, "json-ld", {}};
  main.quoted = std::move(quoted);
  main.quoted_whole = whole;
  return main;
}

}  // namespace dateline
