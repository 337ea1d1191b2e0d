// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the judgements and unzipping the pages.
#include "tests/quality/html/judged_pages.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "common/text/charset.h"

namespace dateline {
namespace {

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

}  // namespace

std::vector<JudgedPage> judged_pages(const std::filesystem::path& folder) {
  std::vector<JudgedPage> pages;
  for (const char* const name : {"ground-truth.json", "segments.json"}) {
    std::ifstream file(folder / name);
    const auto truth = nlohmann::json::parse(file, nullptr, false);
    if (!truth.is_object()) continue;
    for (const auto& [id, judgement] : truth.items()) {
      pages.push_back({id, decode_text(unzipped(folder / "html" / (id + ".html.gz"))).text,
                       judgement.value("articleBody", ""),
                       judgement.value("with", std::vector<std::string>()),
                       judgement.value("without", std::vector<std::string>())});
    }
  }
  return pages;
}

}  // namespace dateline
