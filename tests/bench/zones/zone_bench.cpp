// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of plain text from bytes to zoned paragraphs and metadata, on one core.
// usage: zone_bench FILE...
// Prints MB/s of each part and of all. `compare` beside this file sets two builds against each
// other.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/news/date.h"
#include "indexer/article/metadata.h"
#include "indexer/article/title.h"
#include "indexer/article/zones.h"
#include "indexer/formats/text/text_head.h"

namespace {

using namespace dateline;

constexpr std::array kParts{"decode", "layout", "title", "zones", "metadata"};

// Time of this process on a core, whatever else the machine does.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The first so many parts of what is done with one file. Returns something of the result, so that
// none of it can be left out.
std::size_t read_once(const std::string& bytes, std::size_t parts) {
  const DecodedText decoded = decode_text(bytes);
  if (parts == 1) return decoded.text.size();
  Article article;
  const std::size_t body = read_text_head(decoded, article);
  append_text(decoded, {body, decoded.text.size()}, article);
  if (parts > 2 && article.metadata.title.empty()) {
    if (const auto headline = headline_of(article.paragraphs)) {
      article.paragraphs[*headline].zone = Zone::title;
      article.metadata.title = article.paragraphs[*headline].text;
    }
  }
  if (parts > 3) assign_zones(article);
  if (parts > 4) complete_metadata(article, Date{2030, 1, 1});
  return article.paragraphs.size();
}

std::vector<std::string> read_files(int argc, char** argv) {
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Seconds for one round over the files with the first so many parts, the best of many rounds: what
// comes on top is the machine's doing. A clock between the parts of a short file would cost more
// than they do, so a part is what a round takes longer with it than without.
double best_round(const std::vector<std::string>& texts, std::size_t parts) {
  constexpr double kEnough = 1;
  constexpr double kShortest = 0.02;  // or the clock is too coarse
  double best = kEnough;
  std::size_t sum = 0;
  for (double spent = 0; spent < kEnough;) {
    const double begin = cpu_seconds();
    double seconds = 0;
    std::size_t rounds = 0;
    for (; seconds < kShortest; seconds = cpu_seconds() - begin, ++rounds) {
      for (const std::string& text : texts) sum += read_once(text, parts);
    }
    best = std::min(best, seconds / static_cast<double>(rounds));
    spent += seconds;
  }
  return sum == 0 ? 0 : best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts = read_files(argc, argv);
  double bytes = 0;
  for (const std::string& text : texts) bytes += static_cast<double>(text.size());
  if (bytes == 0) {
    std::fputs("usage: zone_bench FILE...\n", stderr);
    return 2;
  }
  double before = 0;
  for (std::size_t part = 0; part < kParts.size(); ++part) {
    const double seconds = best_round(texts, part + 1);
    const double alone = std::max(seconds - before, 1e-9);
    std::printf("%-9s %9.1f MB/s\n", kParts[part], bytes / alone / 1e6);
    if (part + 2 == kParts.size())
      std::printf("%-9s %9.1f MB/s\n", "to-zones", bytes / seconds / 1e6);
    before = seconds;
  }
  std::printf("%-9s %9.1f MB/s\n", "all", bytes / before / 1e6);
  return 0;
}
