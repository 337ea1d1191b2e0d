// SPDX-License-Identifier: GPL-2.0-or-later
// Reads tags by their shape, as in SGML: truncated or malformed input is read as far as possible.
#include "indexer/formats/tagged/news_walk.h"

#include <algorithm>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/formats/markup/references.h"
#include "indexer/formats/markup/sgml_text.h"

namespace dateline {
namespace {

std::string without_prefix(const std::string& name) { return name.substr(name.rfind(':') + 1); }

// Whether line ends may end a paragraph in text of a role.
bool has_lines(NewsRole role) {
  return role == NewsRole::body || role == NewsRole::caption || role == NewsRole::summary;
}

class Walk {
 public:
  explicit Walk(std::string_view item) : item_(item) {}

  NewsItemText read() {
    std::size_t data = 0;
    for (std::size_t at = item_.find('<'); at != std::string_view::npos;) {
      const SgmlMarkup markup = sgml_markup(item_.substr(at));
      if (markup.size > 0) {
        append(data, at);
        tag(markup, {at, at + markup.size});
        data = at + markup.size;
      }
      at = item_.find('<', at + std::max<std::size_t>(markup.size, 1));
    }
    append(data, item_.size());
    return std::move(result_);
  }

 private:
  [[nodiscard]] NewsRole here() const { return open_.empty() ? NewsRole::none : open_.back().role; }

  void append(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const NewsRole role = here();
    std::vector<NewsSegment>& segments = result_.segments;
    if (segments.empty() || segments.back().role != role || begins_) {
      segments.push_back({role, {}, !has_lines(role), {}});
    }
    begins_ = false;
    segments.back().data.push_back({begin, end});
    append_sgml_data(segments.back().text, item_.substr(begin, end - begin), begin);
  }

  void tag(const SgmlMarkup& markup, Span place) {
    if (markup.name.empty()) return;
    const std::string name = without_prefix(markup.name);
    if (!markup.closing && !ascii::trim(markup.attributes).empty()) {
      result_.elements.push_back({name, markup.attributes, here()});
    }
    if (name == "br") return end_line(place, "\n");
    if (is_inline_news_tag(name)) return;
    const std::optional<NewsRole> role = news_role(name);
    if (!role) {
      end_line(place, "\n\n");
      if (!result_.segments.empty()) result_.segments.back().marked = true;
    } else if (markup.closing) {
      close(name);
    } else if (!markup.attributes.ends_with('/') && open_.size() < kDeepest) {
      open_.push_back({name, *role});
      begins_ = true;
    }
  }

  void end_line(Span place, std::string_view end) {
    if (result_.segments.empty() || begins_) return;
    NewsSegment& segment = result_.segments.back();
    segment.text.text += end;
    segment.text.source.append_atomic(end.size(), place);
  }

  // An end tag also ends elements inside its own; one without a start tag is ignored.
  void close(const std::string& name) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].name != name) continue;
      open_.resize(i - 1);
      begins_ = true;
      return;
    }
  }

  struct Open {
    std::string name;
    NewsRole role = NewsRole::none;
  };
  static constexpr std::size_t kDeepest = 64;

  std::string_view item_;
  NewsItemText result_;
  std::vector<Open> open_;
  bool begins_ = false;  // the next text is a segment of its own
};

void open_sections(std::string& item) {
  constexpr std::string_view kBegin = "<![CDATA[";
  constexpr std::string_view kEnd = "]]>";
  for (std::size_t at = item.find(kBegin); at != std::string::npos; at = item.find(kBegin, at)) {
    item.replace(at, kBegin.size(), kBegin.size(), ' ');
    const std::size_t end = item.find(kEnd, at);
    if (end == std::string::npos) return;
    item.replace(end, kEnd.size(), kEnd.size(), ' ');
    at = end;
  }
}

// Whether `content` is a page with its markup escaped.
bool is_escaped_page(std::string_view content) {
  return content.find('<') == std::string_view::npos &&
         content.find("&lt;/") != std::string_view::npos;
}

// Unescapes the content of the first element that starts with `begin`, if it is escaped markup.
void unescape_content(std::string& item, std::string_view begin) {
  const std::string lower = ascii::lower(item);
  const std::size_t tag = lower.find(begin);
  const std::size_t from = std::min(lower.find('>', tag), lower.size());
  if (tag == std::string::npos || from == lower.size()) return;
  const std::size_t end = std::min(lower.find('<', from), lower.size());
  const std::string_view content = std::string_view(item).substr(from + 1, end - from - 1);
  if (is_escaped_page(content)) item.replace(from + 1, content.size(), html_text(content));
}

}  // namespace

std::string opened_item(std::string item) {
  open_sections(item);
  unescape_content(item, "inlinedata");
  unescape_content(item, "<datacontent");
  return item;
}

NewsItemText walk_news_item(std::string_view item) { return Walk(item).read(); }

}  // namespace dateline
