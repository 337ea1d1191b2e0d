// SPDX-License-Identifier: GPL-2.0-or-later
// Learning by Zstandard's own trainer.
#define ZDICT_STATIC_LINKING_ONLY  // for its parameters
#include "indexer/bulk/dictionary.h"

#include <zdict.h>

#include <algorithm>

namespace dateline {
namespace {

// On 60 MB of news four times the sample, or the dictionary, made records smaller by a hundredth.
constexpr std::size_t kSampleBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostBytes = std::size_t{16} << 10U;
// A dictionary is no larger than such a share of what it was learnt from, and no smaller than this.
constexpr std::size_t kShare = 16;
constexpr std::size_t kFewestBytes = 1024;

struct Sample {
  std::string bytes;
  std::vector<std::size_t> sizes;

  void add(std::string_view record) {
    bytes += record;
    sizes.push_back(record.size());
  }
};

Sample first_records(const ArticleSpool& spool) {
  Sample sample;
  if (spool.size() == 0) return sample;
  const std::size_t end = stretches_of(spool, kSampleBytes).front().end;
  const std::string bytes = spool.read(0, end);
  for (std::size_t number = 0; number < end; ++number) {
    const SpooledArticle article = spool.decode(bytes, 0, number);
    sample.add(encode(article.article));
    for (const std::string_view record : article.passages) sample.add(record);
  }
  return sample;
}

// Segments of 200 bytes are about a sentence; a 6-byte word of it is looked for elsewhere.
ZDICT_fastCover_params_t trainer() {
  ZDICT_fastCover_params_t parameters{};
  parameters.k = 200;
  parameters.d = 6;
  parameters.f = 18;
  parameters.accel = 4;
  parameters.zParams.compressionLevel = 1;
  return parameters;
}

}  // namespace

std::string learnt_dictionary(const ArticleSpool& spool) {
  const Sample sample = first_records(spool);
  std::string dictionary(std::min(kMostBytes, sample.bytes.size() / kShare), '\0');
  if (dictionary.size() < kFewestBytes) return {};
  const std::size_t size = ZDICT_trainFromBuffer_fastCover(
      dictionary.data(), dictionary.size(), sample.bytes.data(), sample.sizes.data(),
      static_cast<unsigned>(sample.sizes.size()), trainer());
  if (ZDICT_isError(size) != 0) return {};
  dictionary.resize(size);
  return dictionary;
}

}  // namespace dateline
