// SPDX-License-Identifier: GPL-2.0-or-later
// The pieces that records are most often made of.
#include "indexer/build/dictionary.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/index/record_codes.h"
#include "common/index/record_pieces.h"

namespace dateline {
namespace {

// Of 60 MB of news half the sample makes records a fiftieth larger, twice as much a fiftieth
// smaller, and takes as long again to learn from.
constexpr std::size_t kSampleBytes = std::size_t{2} << 20U;
// It is taken from so many places.
constexpr std::size_t kPlaces = 32;
// What was seen once may never be seen again.
constexpr std::uint32_t kLeastCount = 2;

class PieceCounter {
 public:
  void add(std::string_view record) {
    text_.assign(record);
    PieceCutter cutter(text_);
    while (cutter.next()) {
      if (!cutter.is_short()) continue;
      const std::uint32_t piece = table_.add(cutter.key());
      if (piece == counts_.size()) counts_.push_back(0);
      ++counts_[piece];
    }
  }

  /// The most frequent first.
  [[nodiscard]] std::vector<std::string> pieces() const {
    std::vector<std::pair<std::uint32_t, std::string>> counted;
    for (std::size_t piece = 0; piece < counts_.size(); ++piece) {
      if (counts_[piece] < kLeastCount) continue;
      counted.emplace_back(counts_[piece], table_.keys()[piece].text());
    }
    std::sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    counted.resize(std::min(counted.size(), PieceCodes::kMostPieces));
    std::vector<std::string> pieces;
    pieces.reserve(counted.size());
    for (auto& [count, piece] : counted) pieces.push_back(std::move(piece));
    return pieces;
  }

 private:
  PieceTable table_;
  std::vector<std::uint32_t> counts_;
  PieceText text_;
};

}  // namespace

std::string learnt_dictionary(const ArticleSpool& spool) {
  PieceCounter counter;
  const std::vector<Stretch> stretches = stretches_of(spool, kSampleBytes / kPlaces);
  const std::size_t places = std::min(stretches.size(), kPlaces);
  std::string bytes;
  for (std::size_t place = 0; place < places; ++place) {
    const auto [begin, end] = stretches[place * stretches.size() / places];
    spool.read(begin, end, bytes);
    for (std::size_t number = begin; number < end; ++number) {
      const SpooledArticle article = spool.decode(bytes, begin, number);
      counter.add(encode(article.article));
      for (const std::string_view record : article.passages) counter.add(record);
    }
  }
  return encode_pieces(counter.pieces());
}

}  // namespace dateline
