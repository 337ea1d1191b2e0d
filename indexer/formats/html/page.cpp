// SPDX-License-Identifier: GPL-2.0-or-later
// libxml2's SAX events made into a page. Its text events only tell where text stands: the text
// itself is taken from the source, so that every character has an exact address.
#include "indexer/formats/html/page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <limits>
#include <memory>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/formats/html/bounds.h"
#include "indexer/formats/markup/references.h"

namespace dateline {
namespace {

// What libxml2 reads in place of '&': it is to leave references alone, because once they are
// decoded nobody can tell where they stood.
constexpr char kAmpersand = '\x7F';

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

/// Rewrites markup at `html[at]` == '<' that libxml2 reads unlike browsers: `</br>` is `<br/>`, and
/// `<![if x]>`, `</3 >` and `<?=` are comments as far as the next '>'.
void mend_markup(std::string& html, std::size_t at) {
  const auto byte = [&](std::size_t distance) {
    return at + distance < html.size() ? ascii::lower(html[at + distance]) : '\0';
  };
  const bool rewritable = byte(2) > '\0' && byte(2) < kAmpersand && byte(2) != '>';
  const bool declaration = byte(2) == '-' || byte(2) == 'd';
  const bool name = ascii::is_letter(byte(2));
  if (byte(1) == '/' && byte(2) == 'b' && byte(3) == 'r' && !ascii::is_letter(byte(4))) {
    html.replace(at, 4, "<br/");
  } else if (rewritable && ((byte(1) == '!' && !declaration) || (byte(1) == '/' && !name) ||
                            (byte(1) == '?' && !name))) {
    html.replace(at + 1, 2, "?x");
  }
}

/// `html` as libxml2 is to see it, byte for byte as long: no references, and none of the control
/// characters and noncharacters that it would skip.
std::string parser_input(std::string_view html) {
  std::string input(html);
  for (std::size_t at = 0; at < input.size(); ++at) {
    const auto byte = static_cast<unsigned char>(input[at]);
    if (byte == '&') {
      input[at] = kAmpersand;
    } else if (byte == '<') {
      mend_markup(input, at);
    } else if ((byte < 0x20 && !ascii::is_space(input[at])) || byte == '\f' || byte == 0x7F) {
      input[at] = ' ';
    } else if (byte == 0xEF && (html.substr(at, 3) == "\uFFFE" || html.substr(at, 3) == "\uFFFF")) {
      input.replace(at, 3, "\uFFFD");
    }
  }
  bound_markup(input);
  return input;
}

/// Builds the page while libxml2 parses.
class PageBuilder {
 public:
  PageBuilder(std::string_view html, std::string_view input, const htmlParserCtxt& context)
      : html_(html), input_(input), context_(context) {}

  void start_element(const xmlChar* name, const xmlChar** attributes) {
    flush_text();
    HtmlNode& node = page_.nodes.emplace_back();
    node.name = view(name);
    node.text.begin = page_.text.size();
    raw_text_ = node.name == "script" || node.name == "style";
    open_.push_back(page_.nodes.size() - 1);
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      std::string value(attributes[1] == nullptr ? std::string_view() : view(attributes[1]));
      for (char& byte : value) byte = byte == kAmpersand ? '&' : byte;
      node.attributes.push_back({std::string(view(attributes[0])), html_text(value)});
    }
  }

  void end_element(const xmlChar* name) {
    flush_text();
    // An element that the end of the file cuts off is never ended, so look for the right one.
    std::size_t depth = open_.size();
    while (depth > 0 && page_.nodes[open_[depth - 1]].name != view(name)) --depth;
    while (depth > 0 && open_.size() >= depth) close_innermost();
  }

  void text(std::string_view characters) {
    const std::optional<std::size_t> begin = text_begin(characters);
    if (!begin) return;
    if (*begin != text_.end) {
      flush_text();
      text_.begin = *begin;
    }
    text_.end = *begin + characters.size();
  }

  [[nodiscard]] HtmlPage finish() {
    flush_text();
    while (!open_.empty()) close_innermost();
    return std::move(page_);
  }

 private:
  void close_innermost() {
    HtmlNode& node = page_.nodes[open_.back()];
    node.text.end = page_.text.size();
    node.end = page_.nodes.size();
    open_.pop_back();
    raw_text_ = false;
  }

  /// Where the characters of a text event stand: right before the parser's position, or, as libxml2
  /// reports some events before it steps over the last character, one character later.
  [[nodiscard]] std::optional<std::size_t> text_begin(std::string_view characters) const {
    const xmlParserInput& in = *context_.input;
    const std::size_t position = in.consumed + static_cast<std::size_t>(in.cur - in.base);
    std::size_t last = characters.size();
    while (last > 0 && !utf8::is_boundary(characters[--last])) continue;
    for (const std::size_t end : {position, position + characters.size() - last}) {
      if (end < text_.end + characters.size()) continue;
      const std::size_t begin = end - characters.size();
      if (input_.substr(begin, characters.size()) == characters) return begin;
    }
    return std::nullopt;
  }

  void flush_text() {
    if (text_.empty()) return;
    const std::size_t begin = page_.text.size();
    if (raw_text_) {
      page_.text.append(text_.of(html_));
      page_.source.append_verbatim(text_.size(), text_.begin);
    } else {
      append_html_text(page_.text, page_.source, text_.of(html_), text_.begin);
    }
    HtmlNode& node = page_.nodes.emplace_back();
    node.text = {begin, page_.text.size()};
    node.end = page_.nodes.size();
    text_.begin = text_.end;
  }

  std::string_view html_;   // the source
  std::string_view input_;  // what libxml2 reads
  const htmlParserCtxt& context_;
  HtmlPage page_;
  std::vector<std::size_t> open_;  // nodes of the elements not yet ended
  Span text_;                      // of the source, not yet in the page
  bool raw_text_ = false;
};

/// What the callbacks get: exceptions must not cross libxml2, so the first one ends the parse.
struct Parse {
  PageBuilder builder;
  htmlParserCtxt* context;
  bool failed = false;

  template <typename Step>
  void run(const Step& step) noexcept {
    try {
      if (!failed) step();
    } catch (...) {
      failed = true;
      xmlStopParser(context);
    }
  }
};

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto* const parse = static_cast<Parse*>(data);
  parse->run([&] { parse->builder.start_element(name, attributes); });
}

void on_end(void* data, const xmlChar* name) {
  auto* const parse = static_cast<Parse*>(data);
  parse->run([&] { parse->builder.end_element(name); });
}

void on_text(void* data, const xmlChar* text, int size) {
  auto* const parse = static_cast<Parse*>(data);
  parse->run([&] { parse->builder.text(view(text, size)); });
}

htmlSAXHandler handler() {
  htmlSAXHandler result{};
  result.startElement = on_start;
  result.endElement = on_end;
  result.characters = on_text;
  result.ignorableWhitespace = on_text;
  result.cdataBlock = on_text;
  return result;
}

}  // namespace

std::optional<std::string_view> HtmlNode::attribute(std::string_view wanted) const {
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.name == wanted) return attribute.value;
  }
  return std::nullopt;
}

std::optional<HtmlPage> parse_html(std::string_view html) {
  static const bool initialised = (xmlInitParser(), true);  // once, whichever thread comes first
  if (!initialised || html.size() > std::numeric_limits<int>::max()) return std::nullopt;
  if (html.empty()) return HtmlPage{};
  const std::string input = parser_input(html);
  const Context context(htmlCreateMemoryParserCtxt(input.data(), static_cast<int>(input.size())));
  if (!context) return std::nullopt;
  Parse parse{PageBuilder(html, input, *context), context.get()};
  *context->sax = handler();
  context->userData = &parse;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  if (parse.failed || context->errNo == XML_ERR_NO_MEMORY) return std::nullopt;
  return parse.builder.finish();
}

}  // namespace dateline
