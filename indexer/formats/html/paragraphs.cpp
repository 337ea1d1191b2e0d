// SPDX-License-Identifier: GPL-2.0-or-later
// One walk over the nodes of a page: which text is seen, where paragraphs end, what white space
// becomes.
#include "indexer/formats/html/paragraphs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Elements that begin and end a paragraph, sorted.
constexpr std::array kBlocks = std::to_array<std::string_view>({
    "address",  "article",    "aside",   "audio",    "blockquote", "body",  "button",   "caption",
    "center",   "dd",         "details", "dialog",   "dir",        "div",   "dl",       "dt",
    "fieldset", "figcaption", "figure",  "footer",   "form",       "frame", "frameset", "h1",
    "h2",       "h3",         "h4",      "h5",       "h6",         "head",  "header",   "hgroup",
    "hr",       "html",       "iframe",  "legend",   "li",         "main",  "menu",     "nav",
    "noframes", "object",     "ol",      "optgroup", "option",     "p",     "pre",      "search",
    "section",  "select",     "summary", "table",    "tbody",      "td",    "textarea", "tfoot",
    "th",       "thead",      "tr",      "ul",       "video",
});

// Elements whose content is not read as text, sorted.
constexpr std::array kUnseen = std::to_array<std::string_view>({
    "audio",
    "canvas",
    "datalist",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
});

static_assert(std::ranges::is_sorted(kBlocks) && std::ranges::is_sorted(kUnseen));

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& sorted, std::string_view name) {
  return std::ranges::binary_search(sorted, name);
}

/// Whether anything in `text` leaves ink: white space of any kind and invisible marks do not.
bool is_visible(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::CodePoint code_point = utf8::decode(text, offset);
    const char32_t value = code_point.value;
    const bool blank = value <= 0x20 || (value >= 0x7F && value <= 0xA0) || value == 0xAD ||
                       (value >= 0x2000 && value <= 0x200F) ||
                       (value >= 0x2028 && value <= 0x202F) ||
                       (value >= 0x205F && value <= 0x206F) || value == 0x3000 || value == 0xFEFF;
    if (!blank) return true;
    offset += code_point.size;
  }
  return false;
}

/// The end of the run of bytes from `begin` on that are white space, or are not.
std::size_t run_end(std::string_view text, std::size_t begin, bool space) {
  std::size_t end = begin;
  while (end < text.size() && ascii::is_space(text[end]) == space) ++end;
  return end;
}

/// Whether an element is a link to another page, not to a place of this one.
bool leads_elsewhere(const HtmlNode& node) {
  if (node.name != "a") return false;
  const std::optional<std::string_view> address = node.attribute("href");
  return address && !(address->starts_with('#') && address->size() > 1);
}

/// Whether a byte is of a letter or a digit, as far as it can be.
bool is_of_word(char byte) {
  return ascii::is_letter(byte) || ascii::is_digit(byte) ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// Whether an element is a mark above the line that would change the number or word before it: a
/// footnote's number or sign, an exponent. Endings ("2nd") belong to the word, and so do the digits
/// of units ("km2").
bool is_separate_mark(const HtmlPage& page, const HtmlNode& node) {
  constexpr std::size_t kLongest = 12;
  if (node.name != "sup") return false;
  const std::string_view mark = ascii::trim(node.text.of(page.text));
  if (mark.empty() || mark.size() > kLongest) return false;
  if (std::ranges::any_of(mark, ascii::is_letter)) return mark.find_first_of("[(") == 0;
  const std::string_view before = std::string_view(page.text).substr(0, node.text.begin);
  const auto letter = [](char byte) { return ascii::is_letter(byte); };
  const auto word = std::find_if_not(before.rbegin(), before.rend(), letter).base();
  const std::string_view unit(word, before.end());
  constexpr auto kUnits = std::to_array<std::string_view>({"cm", "dm", "ft", "km", "m", "mm"});
  return !((mark == "2" || mark == "3") && is_one_of(kUnits, unit));
}

/// Collects text into paragraphs.
class ParagraphWriter {
 public:
  ParagraphWriter(const HtmlPage& page, std::string_view html) : page_(page) {
    for (std::size_t at = html.find('\n'); at < html.size(); at = html.find('\n', at + 1)) {
      line_ends_.push_back(at);
    }
  }

  /// The text of a node, to be read on from what came before.
  void text(std::size_t node, bool in_headline, bool in_link) {
    const Span span = page_.nodes[node].text;
    const std::string_view text = std::string_view(page_.text).substr(0, span.end);
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t word = run_end(text, at, true);
      if (word > at && (!space_ || space_->empty())) space_ = Span{at, word};
      if (word == span.end) return;
      at = words_end(text, word);
      if (line_breaks_ > 1) end_paragraph();
      if (mark_edge_ && !space_ && is_of_word(text[word])) space_ = Span{};
      mark_edge_ = false;
      write_space();
      paragraph_.text.append(text, word, at - word);
      paragraph_.source.append(page_.source.slice({word, at}));
      if (place_.nodes.empty()) place_.nodes.begin = node;
      place_.nodes.end = node + 1;
      if (in_link) place_.link_bytes += at - word;
      in_headline_ = in_headline;
      line_breaks_ = 0;
    }
  }

  /// Handles the beginning or end of a mark that is not part of the adjacent word.
  void mark_edge() {
    if (!space_ && !paragraph_.text.empty()) mark_edge_ = true;
  }

  void line_break() {
    ++line_breaks_;
    if (!space_) space_ = Span{};
  }

  void end_paragraph() {
    Paragraph done = std::exchange(paragraph_, {});
    const ParagraphPlace place = std::exchange(place_, {});
    space_.reset();
    mark_edge_ = false;
    line_breaks_ = 0;
    if (!is_visible(done.text)) return;
    done.lines = lines_of(done.source);
    result_.paragraphs.push_back(std::move(done));
    result_.places.push_back(place);
    result_.paragraphs.back().number = static_cast<std::uint32_t>(result_.paragraphs.size());
    if (in_headline_) result_.headlines.push_back(result_.paragraphs.size() - 1);
  }

  [[nodiscard]] PageParagraphs finish() {
    end_paragraph();
    return std::move(result_);
  }

 private:
  /// The end of the words from `begin` on that single spaces part, which can be taken as they are.
  static std::size_t words_end(std::string_view text, std::size_t begin) {
    std::size_t end = run_end(text, begin, false);
    while (end + 1 < text.size() && text[end] == ' ' && !ascii::is_space(text[end + 1])) {
      end = run_end(text, end + 1, false);
    }
    return end;
  }

  /// Writes the white space before a word. One space stands for itself, a longer run stands as a
  /// whole behind the space it becomes; behind that of a lone <br> stands nothing.
  void write_space() {
    const std::optional<Span> space = std::exchange(space_, std::nullopt);
    if (!space || paragraph_.text.empty()) return;
    paragraph_.text.push_back(' ');
    if (space->empty()) {
      const std::size_t at = paragraph_.source.pieces().back().source.end;
      paragraph_.source.append_atomic(1, {at, at});
    } else if (space->of(page_.text) == " ") {
      paragraph_.source.append(page_.source.slice(*space));
    } else {
      paragraph_.source.append_atomic(1, page_.source.to_source(*space));
    }
  }

  [[nodiscard]] std::vector<TextLine> lines_of(const SourceMap& source) const {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    for (const SourceMap::Piece& piece : source.pieces()) {  // no piece but a space spans lines
      const auto before = std::ranges::lower_bound(line_ends_, piece.source.begin);
      const auto line = static_cast<std::uint64_t>(before - line_ends_.begin()) + 1;
      if (lines.empty() || lines.back().line != line) lines.push_back({begin, line});
      begin += piece.text_size;
    }
    return lines;
  }

  const HtmlPage& page_;
  std::vector<std::size_t> line_ends_;
  PageParagraphs result_;
  Paragraph paragraph_;
  ParagraphPlace place_;
  std::optional<Span> space_;  // white space of the page before the next word; empty for a <br>
  std::size_t line_breaks_ = 0;
  bool mark_edge_ = false;  // between a word and a footnote's mark
  bool in_headline_ = false;
};

}  // namespace

PageParagraphs page_paragraphs(const HtmlPage& page, std::string_view html) {
  ParagraphWriter writer(page, html);
  std::vector<std::size_t> block_ends;  // of the blocks around the node, innermost last
  std::size_t headline_end = 0;
  std::size_t link_end = 0;
  std::size_t mark_end = 0;
  for (std::size_t at = 0; at < page.nodes.size();) {
    for (; !block_ends.empty() && block_ends.back() <= at; block_ends.pop_back()) {
      writer.end_paragraph();
    }
    const HtmlNode& node = page.nodes[at];
    if (is_one_of(kBlocks, node.name)) {
      writer.end_paragraph();
      block_ends.push_back(node.end);
    }
    if (is_one_of(kUnseen, node.name) || node.attribute("hidden")) {
      at = node.end;
      continue;
    }
    if (node.name == "h1") headline_end = std::max(headline_end, node.end);
    if (leads_elsewhere(node)) link_end = std::max(link_end, node.end);
    if (mark_end > 0 && at >= mark_end) {
      writer.mark_edge();
      mark_end = 0;
    }
    if (is_separate_mark(page, node)) {
      writer.mark_edge();
      mark_end = node.end;
    }
    if (node.name == "br") writer.line_break();
    if (node.name.empty()) writer.text(at, at < headline_end, at < link_end);
    ++at;
  }
  return writer.finish();
}

}  // namespace dateline
