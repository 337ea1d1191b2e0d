// SPDX-License-Identifier: GPL-2.0-or-later
// A rough walk over the tags, with a stack of open elements as the parser has one. An end tag costs
// the parser a search of that stack; only when the searches have cost too much is anything changed.
#include "indexer/formats/html/bounds.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr std::size_t kMostSteps = 20'000'000;  // through open elements; pages need thousands
constexpr std::size_t kStepsBeyond = 64;        // of one end tag once they are used up
constexpr std::size_t kMostAttributes = 2000;   // of one tag

// Elements that have no end tag, sorted.
constexpr auto kVoid =
    std::to_array<std::string_view>({"area", "base", "br", "col", "embed", "hr", "img", "input",
                                     "link", "meta", "param", "source", "track", "wbr"});
static_assert(std::ranges::is_sorted(kVoid));

/// The name at `at`, in lower case, cut at sixteen bytes.
struct TagName {
  TagName(std::string_view html, std::size_t at) {
    for (; at < html.size() && (ascii::is_letter(html[at]) || ascii::is_digit(html[at])); ++at) {
      if (size < bytes.size()) bytes[size++] = ascii::lower(html[at]);
    }
  }
  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
  friend bool operator==(const TagName& a, const TagName& b) { return a.view() == b.view(); }

  std::array<char, 16> bytes{};
  std::size_t size = 0;
};

/// Where the tag that begins at `begin` ends, its '>' included; blanks attributes beyond the limit.
std::size_t tag_end(std::string& html, std::size_t begin) {
  std::size_t attributes = 0;
  std::size_t at = begin;
  for (; at < html.size() && html[at] != '>'; ++at) {
    const char byte = html[at];
    if (ascii::is_space(byte) && ++attributes > kMostAttributes) {
      const std::size_t end = std::min(html.find('>', at), html.size());
      std::fill(html.begin() + static_cast<std::ptrdiff_t>(at),
                html.begin() + static_cast<std::ptrdiff_t>(end), ' ');
      return std::min(end + 1, html.size());
    }
    const bool quote = (byte == '"' || byte == '\'') && at > begin && html[at - 1] == '=';
    if (!quote) continue;
    const std::size_t close = html.find(byte, at + 1);
    if (close == std::string::npos) return html.size();
    at = close;
  }
  return std::min(at + 1, html.size());
}

class Bounds {
 public:
  explicit Bounds(std::string& html) : html_(html) {}

  void walk() {
    for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) {
      at = markup_end(at);
    }
  }

 private:
  std::size_t markup_end(std::size_t at) {
    const std::string_view rest = std::string_view(html_).substr(at);
    if (rest.starts_with("<!--")) return std::min(html_.find("-->", at + 4), html_.size());
    if (rest.starts_with("</")) {
      end_tag(at);
      return at + 2;
    }
    if (rest.size() < 2 || !ascii::is_letter(rest[1])) return at + 1;
    const TagName name(html_, at + 1);
    const std::size_t end = tag_end(html_, at + 1 + name.size);
    if (name.view() == "script" || name.view() == "style") {
      return std::min(html_.find("</", end), html_.size());
    }
    if (!std::ranges::binary_search(kVoid, name.view())) open_.push_back(name);
    return end;
  }

  void end_tag(std::size_t at) {
    const TagName name(html_, at + 2);
    const std::size_t lowest =
        steps_ > kMostSteps ? open_.size() - std::min(open_.size(), kStepsBeyond) : 0;
    std::size_t depth = open_.size();
    while (depth > lowest && !(open_[depth - 1] == name)) --depth;
    steps_ += open_.size() - depth;
    if (depth > lowest) {
      open_.resize(depth - 1, TagName({}, 0));
    } else if (steps_ > kMostSteps && name.size > 0) {
      html_[at + 1] = '?';
    }
  }

  std::string& html_;
  std::vector<TagName> open_;
  std::size_t steps_ = 0;
};

}  // namespace

void bound_markup(std::string& html) { Bounds(html).walk(); }

}  // namespace dateline
