// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of plain text from bytes to zoned paragraphs, on one core. usage: zone_bench FILE...
// Reads the files over and over for two seconds; prints MB/s and the share of each step.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "indexer/article/layout.h"
#include "indexer/article/title.h"
#include "indexer/article/zones.h"

namespace {

using namespace dateline;

// Time of this process on a core, whatever else the machine does.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

enum Step : std::size_t { kDecode, kLayout, kTitle, kZones, kSteps };
constexpr std::array<const char*, kSteps> kNames{"decode", "layout", "title", "zones"};

struct Times {
  std::array<double, kSteps> seconds{};
  double bytes = 0;
};

void read_once(const std::string& bytes, Times& times) {
  const auto timed = [&times, last = cpu_seconds()](Step step) mutable {
    const double now = cpu_seconds();
    times.seconds[step] += now - last;
    last = now;
  };
  const DecodedText decoded = decode_text(bytes);
  auto mark = timed;
  mark(kDecode);
  Article article;
  article.paragraphs = paragraphs_of(decoded);
  mark(kLayout);
  if (const auto headline = headline_of(article.paragraphs)) {
    article.paragraphs[*headline].zone = Zone::title;
    article.metadata.title = article.paragraphs[*headline].text;
  }
  mark(kTitle);
  assign_zones(article);
  mark(kZones);
  times.bytes += static_cast<double>(bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (texts.empty()) {
    std::fputs("usage: zone_bench FILE...\n", stderr);
    return 2;
  }
  Times times;
  double sum = 0;
  while (sum < 2) {
    for (const std::string& text : texts) read_once(text, times);
    sum = 0;
    for (const double seconds : times.seconds) sum += seconds;
  }
  std::printf("%.1f MB/s\n", times.bytes / sum / 1e6);
  for (std::size_t step = 0; step < kSteps; ++step) {
    std::printf("%8s %5.1f %%  %8.1f MB/s\n", kNames[step], 100 * times.seconds[step] / sum,
                times.bytes / times.seconds[step] / 1e6);
  }
  return 0;
}
