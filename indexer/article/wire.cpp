// SPDX-License-Identifier: GPL-2.0-or-later
// The rules for agencies.
#include "indexer/article/wire.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/agencies.h"
#include "indexer/article/byline.h"
#include "indexer/article/outlet.h"
#include "indexer/article/zones/rule.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestDateline = 90;  // bytes up to the agency

constexpr std::size_t kLongestAgency = 40;  // bytes of a name, "the" included

constexpr auto kCredits = std::to_array<std::string_view>(
    {"with reporting by", "with reporting from", "with additional reporting",
     "additional reporting", "additional sources", "additional source", "based on reporting",
     "reporting by", "with files from", "with information from", "with material from",
     "with agencies", "sources:", "source:", "sources •", "source •", "via ", "agencies:"});

constexpr auto kRoles = std::to_array<std::string_view>(
    {"correspondent", "reporter", "journalist", "photographer", "videographer", "team"});

constexpr auto kDashes = std::to_array<std::string_view>({"—", "–", "-"});

std::string_view skip_dash(std::string_view text) {
  for (const std::string_view dash : kDashes) {
    if (text.starts_with(dash)) return text.substr(dash.size());
  }
  return text;
}

bool begins_with_dash(std::string_view text) {
  text = ascii::trim(text);
  return skip_dash(text).size() < text.size();
}

class Wire {
 public:
  void add(const std::vector<std::string>& agencies) {
    for (const std::string& agency : agencies) {
      if (std::find(found_.begin(), found_.end(), agency) == found_.end()) found_.push_back(agency);
    }
  }
  void add(std::string_view agency) { add(std::vector{std::string(agency)}); }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  std::vector<std::string> found_;
};

// "ALMATY, Kazakhstan (AP) —", "(Reuters) -", "MOSCOW, January 8. /TASS/."
void read_dateline(std::string_view text, Wire& wire) {
  const std::size_t open = text.substr(0, kLongestDateline).find_first_of("(/");
  if (open == std::string_view::npos) return;
  const bool bracket = text[open] == '(';
  const std::size_t close = text.find(bracket ? ')' : '/', open + 1);
  if (close == std::string_view::npos || close > 2 * kLongestDateline) return;
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  if (!bracket) {
    const bool apart = open == 0 || text[open - 1] == ' ';
    const auto agency = apart ? agency_named(inside) : std::nullopt;
    if (agency) wire.add(*agency);
    return;
  }
  if (!begins_with_dash(text.substr(close + 1))) return;
  if (inside.find("hoto") == std::string_view::npos) wire.add(agencies_in(inside));
}

// Where `sign` stands last in `text`, from `from` on.
std::size_t last_sign(std::string_view text, std::string_view sign, std::size_t from) {
  for (std::size_t at = text.size(); at-- > from;) {
    if (text[at] == sign[0] && text.substr(at).starts_with(sign)) return at;
  }
  return std::string_view::npos;
}

// "… he said. — AFP", "… he said. (AP)", or such a sign alone.
void read_end(std::string_view text, Wire& wire) {
  text = ascii::trim(text);
  if (text.ends_with(')')) {
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos) return;
    if (const auto agency = agency_named(text.substr(open + 1, text.size() - open - 2))) {
      wire.add(*agency);
    }
    return;
  }
  // What is longer than any name names none, wherever its dash stands.
  std::size_t from = text.size() - std::min(text.size(), kLongestAgency);
  while (from > 0 && ascii::is_space(text[from - 1])) --from;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = last_sign(text, dash, from - std::min(from, dash.size()));
    if (at == std::string_view::npos) continue;
    const std::string_view before = ascii::trim(text.substr(0, at));
    const bool ended = before.empty() || before.ends_with('.') || before.ends_with('"') ||
                       before.ends_with("”") || before.ends_with('-');
    const auto agency = agency_named(text.substr(at + dash.size()));
    if (ended && agency) return wire.add(*agency);
  }
}

constexpr std::size_t kRoleBlock = 64;
constexpr std::size_t kLooked = 5;  // bytes from an article on

constexpr bool is_a(char c) { return (c | 0x20) == 'a'; }

// Whether "an" begins at one of the first `places` of `text`, or "a" right behind one, and a blank
// and what may begin an agency's name follow: a capital, "dp" or a blank more. `text` goes on for
// kLooked - 1 bytes more. For nearly all text this is all that is asked, so it is a loop without
// branches, which compilers turn into vector instructions.
inline bool may_name_role(const char* text, std::size_t places) {
  unsigned char found = 0;
  for (std::size_t at = 0; at < places; ++at) {
    const char* const c = text + at;
    const bool name = ((c[3] >= 'A') & (c[3] <= 'Z')) | ((c[3] == 'd') & (c[4] == 'p')) |
                      (c[3] == '\t') | (c[3] == '\f');
    const bool a = is_a(c[1]);
    const bool an = (c[1] == 'n') & is_a(c[0]);
    const bool article = a | an;
    found |= static_cast<unsigned char>((c[2] == ' ') & name & article);
  }
  return found != 0;
}

// An agency, and which of the articles names it: those of one article go before those of the next.
using Role = std::pair<std::size_t, std::string_view>;

// The agency whose role is told behind an article at `at`.
std::optional<Role> role_at(std::string_view text, std::size_t at) {
  constexpr auto kArticles = std::to_array<std::string_view>({" an ", " a ", "An ", "A "});
  for (std::size_t i = 0; i < kArticles.size(); ++i) {
    const bool inner = kArticles[i].starts_with(' ');
    if (inner && at == 0) continue;
    const std::string_view from = text.substr(inner ? at - 1 : at);
    if (!from.starts_with(kArticles[i])) continue;
    const std::string_view rest = from.substr(kArticles[i].size());
    const std::size_t blank = rest.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const bool role = std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view name) {
      return rest.substr(blank + 1).starts_with(name);
    });
    const auto agency = role ? agency_named(rest.substr(0, blank)) : std::nullopt;
    return agency ? std::optional(Role{i, *agency}) : std::nullopt;
  }
  return std::nullopt;
}

// "an AFP correspondent in Almaty"
void read_roles(std::string_view text, Wire& wire) {
  std::vector<Role> roles;
  for (std::size_t begin = 0; begin + kLooked <= text.size(); begin += kRoleBlock) {
    const std::size_t places = std::min(kRoleBlock, text.size() - begin - (kLooked - 1));
    const char* const block = text.data() + begin;
    // The constant makes the compiler's loop one without a rest.
    bool may =
        places == kRoleBlock ? may_name_role(block, kRoleBlock) : may_name_role(block, places);
    may = may || (begin == 0 && is_a(text[0]));
    // What is found twice, at the end of a block, is added once.
    for (std::size_t at = begin; may && at <= begin + places; ++at) {
      if (!is_a(text[at])) continue;
      if (const auto role = role_at(text, at)) roles.push_back(*role);
    }
  }
  std::stable_sort(roles.begin(), roles.end(),
                   [](const Role& a, const Role& b) { return a.first < b.first; });
  for (const auto& [article, agency] : roles) wire.add(agency);
}

void read_line(const EdgeLine& line, Wire& wire) {
  if (line.at_head) {
    if (const auto byline = byline_of(line)) return wire.add(agencies_in(byline->line));
  }
  for (const std::string_view credit : kCredits) {
    if (behind(line.text, credit)) return wire.add(agencies_in(line.text));
  }
  const std::size_t contributed = find_sign(line.text, " contributed to this ");
  if (contributed != std::string_view::npos) {
    return wire.add(agencies_in(line.text.substr(0, contributed)));
  }
  if (const auto owner = copyright_owner(line.text)) {
    if (const auto agency = agency_named(*owner)) wire.add(*agency);
  }
}

}  // namespace

std::vector<std::string> wire_of(const Article& article, const std::vector<EdgeLine>& lines,
                                 const std::vector<std::string>& openings) {
  constexpr std::size_t kLast = 3;  // lines that may end with a sign
  Wire wire;
  for (const std::string& text : openings) read_dateline(text, wire);
  for (const EdgeLine& line : lines) read_line(line, wire);
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.zone == Zone::body) read_roles(paragraph.text, wire);
  }
  std::size_t seen = 0;
  for (auto it = article.paragraphs.rbegin(); it != article.paragraphs.rend() && seen < kLast;
       ++it) {
    const bool signs = it->zone == Zone::source_note || it->rule == zones::kSignOff;
    if (it->zone != Zone::body && !signs) continue;
    ++seen;
    read_end(it->text, wire);
  }
  return wire.take();
}

}  // namespace dateline
