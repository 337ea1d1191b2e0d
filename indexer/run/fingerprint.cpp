// SPDX-License-Identifier: GPL-2.0-or-later
// Hashes of an article's encoded form.
#include "indexer/run/fingerprint.h"

#include <optional>
#include <string>

#include "common/text/hash.h"

namespace dateline {
namespace {

constexpr std::uint64_t kPlaces = (std::uint64_t{1} << 24U) - 1;

}  // namespace

// Paths are left out, and the zones that lines have in the article alone.
std::uint64_t fingerprint_of(StoredArticle article, std::span<const Passage> passages) {
  article.sources.clear();
  StreamHash all;
  all.add(encode(article));
  std::string places;
  for (const Passage& passage : passages) {
    std::optional<Record> nowhere = passage.record;
    if (nowhere) {
      for (const std::uint64_t number :
           {nowhere->number, nowhere->bytes.begin, nowhere->bytes.end}) {
        places += std::to_string(number) + ' ';
      }
      nowhere->number = 0;
      nowhere->bytes = {};
    }
    all.add(encode(ArticleId(), "", passage, nowhere));
  }
  const std::uint64_t place = places.empty() ? 0 : low64(hash128(places)) & kPlaces;
  return (low64(all.value()) & ~kPlaces) | place;
}

std::uint64_t text_fingerprint(std::uint64_t fingerprint) { return fingerprint & ~kPlaces; }

}  // namespace dateline
