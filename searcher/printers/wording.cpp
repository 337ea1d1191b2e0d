// SPDX-License-Identifier: GPL-2.0-or-later
// English wording without markup.
#include "searcher/printers/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "searcher/answer/parts.h"

namespace dateline {
namespace {

constexpr std::string_view kDot = " · ";

std::string duration(double milliseconds) {
  if (milliseconds < 10) return fmt::format("{:.1f} ms", milliseconds);
  if (milliseconds < 1000) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} s", milliseconds / 1000);
}

// The day, with its source unless that is a field or the page's markup: "2019-03-06 (file name)".
std::string dated(const Metadata& metadata) {
  std::string text = iso_date(*metadata.date);
  if (metadata.date_source == DateSource::field || metadata.date_source == DateSource::markup) {
    return text;
  }
  std::string source(date_source_name(metadata.date_source));
  std::replace(source.begin(), source.end(), '_', ' ');
  return text + " (" + source + ")";
}

std::string range(std::string_view before, std::uint64_t first, std::uint64_t last) {
  return last > first ? fmt::format("{}{}-{}", before, first, last)
                      : fmt::format("{}{}", before, first);
}

constexpr std::size_t kListedForms = 12;
constexpr std::size_t kListedOutlets = 3;

bool same_name(std::string_view a, std::string_view b) {
  return ascii::lower(a) == ascii::lower(b);
}

constexpr std::size_t kFewPassages = 5;  // similar names are shown if fewer passages match

// "Toqaev (13), Токаев (2)"; at most `room` forms, which are subtracted from it.
std::string counted_forms(const WordForms& words, std::size_t& room) {
  std::vector<std::string> shown;
  for (const FoundForm& found : words.forms) {
    if (room == 0) break;
    --room;
    shown.push_back(fmt::format("{} ({})", unicode::capitalised(found.form),
                                grouped(static_cast<std::size_t>(found.count))));
  }
  return joined(shown, ", ");
}

// "also searched: Toqaev (13), Токаев (2) for Tokayev (--no-variants)"
void add_variants(const std::vector<WordForms>& words, std::vector<std::string>& lines) {
  std::vector<std::string> shown;
  std::size_t room = kListedForms;
  for (const WordForms& word : words) {
    if (room == 0 || word.forms.empty()) continue;
    const std::string forms = counted_forms(word, room);
    shown.push_back(forms + " for " + flat(unicode::capitalised(word.word)));
  }
  if (shown.empty()) return;
  lines.push_back(fmt::format("also searched: {} (--no-variants)", joined(shown, "; ")));
}

void add_similar(const std::vector<WordForms>& words, std::vector<std::string>& lines) {
  std::vector<std::string> shown;
  std::size_t room = kListedForms;
  for (const WordForms& word : words) {
    if (room > 0 && !word.forms.empty()) shown.push_back(counted_forms(word, room));
  }
  if (!shown.empty()) lines.push_back("similar names, not searched: " + joined(shown, ", "));
}

}  // namespace

std::vector<std::string> correction_lines(const std::vector<Correction>& corrections) {
  if (corrections.empty()) return {};
  std::vector<std::string> forms;
  std::vector<std::string> exact;
  for (const Correction& correction : corrections) {
    forms.push_back(flat(correction.form + " for " + correction.word));
    exact.push_back(flat("=" + correction.word));
  }
  return {fmt::format("also searched: {} ({}: only as typed; --no-corrections: never)",
                      joined(forms, ", "), joined(exact, " "))};
}

std::vector<std::string> spelling_lines(const SearchAnswer& answer) {
  std::vector<std::string> lines;
  add_variants(answer.also_matching, lines);
  if (!answer.did_you_mean.empty()) lines.push_back("did you mean: " + flat(answer.did_you_mean));
  if (answer.passages < kFewPassages) add_similar(answer.similar_names, lines);
  return lines;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string grouped(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", grouped(count), noun, count == 1 ? "" : "s");
}

std::string summary_line(const SearchAnswer& answer) {
  if (answer.passages == 0 && answer.hits.empty()) return "nothing found";
  return fmt::format(
      "{}{} in {}{} ({})", answer.exact ? "" : "at least ", grouped(answer.passages, "passage"),
      grouped(answer.articles, "article"),
      answer.hits.empty() && !answer.only_counted ? ", none of them this far down" : "",
      duration(answer.milliseconds));
}

std::string other_zones_line(const SearchAnswer& answer) {
  return grouped(answer.other_zones, answer.hits.empty() ? "passage" : "more passage") +
         " in zones that were not searched (--zones all)";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string flat(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

std::string heading_of(const StoredArticle& article) {
  if (!article.metadata.title.empty()) return flat(article.metadata.title);
  const std::string path = path_of(article);
  return flat(path.substr(path.find_last_of('/') + 1));
}

std::string origin_of(const Metadata& metadata) {
  std::vector<std::string> parts;
  std::string outlet = metadata.outlet;
  const bool other_site = !metadata.via.empty() && !same_name(metadata.via, outlet);
  if (other_site) outlet += (outlet.empty() ? "via " : " via ") + metadata.via;
  if (!outlet.empty()) parts.push_back(outlet);
  std::vector<std::string> wire = metadata.wire;
  std::erase_if(wire, [&](const std::string& name) { return same_name(name, metadata.outlet); });
  if (!wire.empty()) parts.push_back(joined(wire, ", "));
  if (metadata.date) parts.push_back(dated(metadata));
  return joined(parts, kDot);
}

std::string also_in_line(const Hit& hit) {
  if (hit.also_in.empty()) return {};
  std::vector<std::string> outlets;
  for (const Copy& copy : hit.also_in) {
    const bool named = std::ranges::find(outlets, copy.outlet) != outlets.end();
    if (copy.outlet.empty() || named) continue;
    if (same_name(copy.outlet, hit.article.metadata.outlet)) continue;
    if (outlets.size() == kListedOutlets) {
      outlets.emplace_back("…");
      break;
    }
    outlets.push_back(copy.outlet);
  }
  return "also in " + grouped(hit.also_in.size(), "other article") +
         (outlets.empty() ? "" : " (" + joined(outlets, ", ") + ")");
}

std::string more_line(const Hit& hit) {
  if (hit.more_in_article == 0) return {};
  return "+ " + grouped(hit.more_in_article) + " more in this article";
}

std::string file_and_line(const Hit& hit, const Address& address) {
  std::string text(path_of(hit.article));
  const Record* const record = record_of(hit);
  const bool has_line = address.line_first > 0;
  if (address.page_first > 0) return text + range(" p. ", address.page_first, address.page_last);
  if (record != nullptr) {
    text += fmt::format(":record {}", record->number);
    if (has_line) text += range("  line ", address.line_first, address.line_last);
  } else if (has_line) {
    text += range(":", address.line_first, address.line_last);
  }
  return text;
}

std::string paragraphs_of(const Address& address) {
  if (address.paragraph_first == 0) return {};
  return range("  ¶ ", address.paragraph_first, address.paragraph_last);
}

std::string citation(const Hit& hit, const Address& address) {
  std::string text = file_and_line(hit, address) + paragraphs_of(address);
  if (hit.passage.zone != Zone::body) text += fmt::format("  {}", zone_row(hit.passage.zone).name);
  if (!address.bytes.empty()) {
    text += fmt::format("  bytes {}-{}", address.bytes.begin, address.bytes.end);
  }
  return text;
}

std::vector<std::string> remark_lines(const SearchAnswer& answer) {
  const std::string lead = answer.query_id.empty() ? "" : answer.query_id + ": ";
  std::vector<std::string> lines;
  for (const std::string& line : correction_lines(answer.corrections)) lines.push_back(lead + line);
  for (const Note& note : answer.notes) lines.push_back(lead + "note: " + note.text);
  if (!answer.error.empty()) lines.push_back(lead + "error: " + answer.error);
  return lines;
}

std::string row_name(FacetField field, const FacetRow& row) {
  return row.value.value_or(field == FacetField::wire ? "none named" : "unknown");
}

std::string facet_title(FacetField field) {
  const std::string_view name = facet_name(field);
  return std::string(name.substr(name.find(':') + 1));
}

}  // namespace dateline
