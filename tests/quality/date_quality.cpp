// SPDX-License-Identifier: GPL-2.0-or-later
// How often each origin of dates is there on judged pages, how often its first date is the judged
// one, and how many pages have the right date at last, with a floor under that. Exits with 77 where
// there are no judged pages: html/ID.html.gz and segments.json, {ID: {"date": "2022-01-08"}}. A
// second argument, "even" or "odd", takes half of the pages.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/text/charset.h"
#include "indexer/article/metadata.h"
#include "indexer/article/zones.h"
#include "indexer/formats/html/page_dates.h"
#include "indexer/formats/html/page_zones.h"

namespace {

using namespace dateline;

// Measured .884 and .061; some judgements are wrong themselves.
constexpr double kLeastRight = 0.87;
constexpr double kMostWrong = 0.07;
constexpr Date kLatest{2030, 1, 1};

struct Count {
  int pages = 0;
  int right = 0;
};

struct Tally {
  std::map<std::string, Count> origins;
  int right = 0;
  int wrong = 0;
  int missing = 0;
};

std::string unzipped(const std::filesystem::path& path) {
  std::string bytes;
  std::FILE* const pipe = popen(("gzip -dc '" + path.string() + "'").c_str(), "r");
  if (pipe == nullptr) return bytes;
  std::array<char, 65536> part{};
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe)) {
    bytes.append(part.data(), size);
  }
  pclose(pipe);
  return bytes;
}

// An origin, and whether the date stands near the headline where it stands on the page at all.
std::string name_of(const DateClaim& claim) {
  std::string name(date_origin_name(claim.origin));
  if (!claim.distance) return name;
  const int away = *claim.distance;
  return name + (away >= -3 && away <= 8 ? ", near the headline" : ", elsewhere");
}

void judge(const std::string& html, const std::string& judged, Tally& tally) {
  const std::string text = decode_text(html).text;
  const auto page = parse_html(text);
  if (!page) return;
  std::vector<DateClaim> claims;
  Article article = html_article(*page, text, {}, &claims);
  assign_zones(article);
  complete_metadata(article, kLatest);
  std::set<std::string> seen;
  for (const DateClaim& claim : claims) {
    const std::string name = name_of(claim);
    if (!seen.insert(name).second) continue;
    ++tally.origins[name].pages;
    if (iso_date(claim.moment.date) == judged) ++tally.origins[name].right;
  }
  const auto& date = article.metadata.date;
  ++(!date ? tally.missing : iso_date(*date) == judged ? tally.right : tally.wrong);
}

}  // namespace

int main(int count, char** arguments) {
  const std::filesystem::path folder = count > 1 ? arguments[1] : DATELINE_WEBPAGES;
  const std::string half = count > 2 ? arguments[2] : "";
  std::ifstream file(folder / "segments.json");
  const auto truth = nlohmann::json::parse(file, nullptr, false);
  if (!truth.is_object()) return 77;
  Tally tally;
  bool even = false;
  for (const auto& [id, judgement] : truth.items()) {
    even = !even;
    const auto date = judgement.find("date");
    if (date == judgement.end() || !date->is_string() || date->get<std::string>().empty()) continue;
    if ((half == "even" && !even) || (half == "odd" && even)) continue;
    judge(unzipped(folder / "html" / (id + ".html.gz")), date->get<std::string>(), tally);
  }
  for (const auto& [name, row] : tally.origins) {
    std::printf("%-42s %4d pages, right %.2f\n", name.c_str(), row.pages,
                static_cast<double>(row.right) / row.pages);
  }
  const double all = tally.right + tally.wrong + tally.missing;
  std::printf("right %.3f, wrong %.3f, missing %.3f of %.0f\n", tally.right / all,
              tally.wrong / all, tally.missing / all, all);
  return tally.right >= kLeastRight * all && tally.wrong <= kMostWrong * all ? 0 : 1;
}
