// SPDX-License-Identifier: GPL-2.0-or-later
// Shortens paths but keeps the name of the file.
#include "searcher/printers/places.h"

#include <algorithm>

#include "common/cli/layout.h"
#include "searcher/answer/parts.h"
#include "searcher/printers/concordance.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kLeastPath = 16;  // minimum columns of a shortened path

bool is_file_of_its_own(const Hit& hit) {
  const bool in_archive =
      !hit.article.sources.empty() && !hit.article.sources.front().member.empty();
  return record_of(hit) == nullptr && !in_archive;
}

// The suffix of a place: the paragraph, and the zone unless it is the body.
std::string details(const Hit& hit, const Address& address) {
  std::string text = paragraphs_of(address);
  if (hit.passage.zone != Zone::body) text += "  " + std::string(zone_row(hit.passage.zone).name);
  return text;
}

}  // namespace

std::string cut_in_middle(const std::string& text, std::size_t columns) {
  const std::string line = cli::printable_line(text);
  if (columns == 0 || cli::display_width(line) <= columns || columns < 3) return line;
  const std::size_t left = (columns - 1) / 3;
  const std::string end = last_columns(line, columns - 1 - left);
  return first_columns(line, left) + std::string(kEllipsis) +
         end.substr(std::min(end.find_first_not_of(' '), end.size()));
}

ShownPlace shown_place(const Hit& hit, const Address& address, std::size_t columns) {
  const std::string behind = details(hit, address);
  const std::string& url = hit.article.metadata.url;
  const bool is_file = is_file_of_its_own(hit);
  if (!is_file && is_web_address(url)) return {url + behind, url.size(), true};
  std::string place = file_and_line(hit, address);
  const std::size_t taken = cli::display_width(cli::printable_line(place + behind));
  if (!is_file && columns > 0 && taken > columns) {
    const std::string path = path_of(hit.article);
    const std::size_t width = cli::display_width(cli::printable_line(path));
    const std::size_t room = width - std::min(width, taken - columns);
    place = cut_in_middle(path, std::max(room, kLeastPath)) + place.substr(path.size());
  }
  return {place + behind, place.size(), false};
}

}  // namespace dateline
