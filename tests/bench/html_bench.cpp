// SPDX-License-Identifier: GPL-2.0-or-later
// How fast pages become zoned paragraphs, and which step takes how much: html_bench FILE...
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/text/charset.h"
#include "indexer/formats/html/head.h"
#include "indexer/formats/html/page_zones.h"

namespace {

using namespace dateline;

class Clock {
 public:
  /// Runs `step` and adds its time.
  template <typename Step>
  auto run(const Step& step) {
    const std::clock_t begin = std::clock();  // of this process, whatever else runs
    auto result = step();
    seconds_ += static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    return result;
  }
  [[nodiscard]] double seconds() const { return seconds_; }

 private:
  double seconds_ = 0;
};

void print(const char* name, double seconds, double whole) {
  std::printf("%-22s %6.2f s %5.1f %%\n", name, seconds, 100 * seconds / whole);
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int kRounds = 5;
  std::vector<std::string> files;
  double megabytes = 0;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    megabytes += kRounds * static_cast<double>(files.back().size()) / 1e6;
  }
  if (files.empty()) return std::puts("usage: html_bench FILE..."), 2;
  Clock decode;
  Clock parse;
  Clock paragraphs;
  Clock head;
  Clock all;
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const std::string& file : files) {
      const DecodedText text = decode.run([&] { return decode_text(file); });
      const auto page = parse.run([&] { return parse_html(text.text); });
      if (!page) continue;
      found += paragraphs.run([&] { return page_paragraphs(*page, text.text); }).places.size();
      head.run([&] { return read_head(*page); });
      found += all.run([&] { return html_article(*page, text.text); }).paragraphs.size();
    }
  }
  const double whole = decode.seconds() + parse.seconds() + all.seconds();
  print("decoding", decode.seconds(), whole);
  print("parsing", parse.seconds(), whole);
  print("paragraphs", paragraphs.seconds(), whole);
  print("head, JSON-LD", head.seconds(), whole);
  print("main text, zones", all.seconds() - paragraphs.seconds() - head.seconds(), whole);
  std::printf("%zu pages, %zu paragraphs, %.1f MB/s\n", files.size(), found / 2 / kRounds,
              megabytes / whole);
  return 0;
}
