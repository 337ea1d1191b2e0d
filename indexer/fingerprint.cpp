// SPDX-License-Identifier: GPL-2.0-or-later
// Hashes of an article's encoded form.
#include "indexer/fingerprint.h"

#include <string>
#include <utility>

#include "common/text/hash.h"

namespace dateline {
namespace {

constexpr std::uint64_t kPlaces = (std::uint64_t{1} << 24U) - 1;

}  // namespace

// Paths are left out, and the zones that lines have in the article alone.
std::uint64_t fingerprint_of(StoredArticle article, std::span<const Passage> passages) {
  article.sources.clear();
  std::string all = encode(article);
  std::string places;
  for (const Passage& passage : passages) {
    if (!passage.record) {
      all += encode({{}, {}, passage});
      continue;
    }
    const Record& record = *passage.record;
    for (const std::uint64_t number : {record.number, record.bytes.begin, record.bytes.end}) {
      places += std::to_string(number) + ' ';
    }
    Passage anywhere = passage;
    anywhere.record = Record{0, record.id, {}};
    all += encode({{}, {}, std::move(anywhere)});
  }
  const std::uint64_t place = places.empty() ? 0 : low64(hash128(places)) & kPlaces;
  return (low64(hash128(all)) & ~kPlaces) | place;
}

std::uint64_t text_fingerprint(std::uint64_t fingerprint) { return fingerprint & ~kPlaces; }

}  // namespace dateline
