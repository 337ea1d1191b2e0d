// SPDX-License-Identifier: GPL-2.0-or-later
// Builds skeletons of the readings of a word, keeping the likeliest at each letter.
#include "common/names/blocks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "common/names/names.h"

namespace dateline::names {
namespace {

// The class of each phone of `kPhoneLetters` within a word; '.' is dropped: vowels, glides and h
// are too unstable. Phones that alignment swaps cheaply share a class.
constexpr std::string_view kClasses = ".......PPVVMNLRTTSSSSSSSKKK.";
static_assert(kClasses.size() == kPhones);

constexpr char kSometimesSilent = 'K';   // the phone, not the class: kh may be heard as h
constexpr std::size_t kMaxSkeleton = 6;  // classes; further ones add little
constexpr Cost kLikely = 35;             // the highest cost of a reading that gets a key

// A sequence of classes, one byte each, the last one lowest.
using Skeleton = std::uint64_t;
static_assert(kMaxSkeleton < sizeof(Skeleton));

std::string text_of(Skeleton skeleton) {
  std::string text;
  for (; skeleton != 0; skeleton >>= 8U) text += static_cast<char>(skeleton & 0xFFU);
  std::reverse(text.begin(), text.end());
  return text;
}

struct Partial {
  Skeleton skeleton = 0;
  Cost cost = 0;
};

using Partials = std::vector<Partial>;

void add(Partials& partials, Skeleton skeleton, Cost cost) {
  for (Partial& known : partials) {
    if (known.skeleton == skeleton) {
      known.cost = std::min(known.cost, cost);
      return;
    }
  }
  partials.push_back({skeleton, cost});
}

// Orders like the texts.
bool sorts_before(Skeleton a, Skeleton b) {
  const auto left_aligned = [](Skeleton skeleton) {
    return skeleton == 0 ? 0 : skeleton << (std::countl_zero(skeleton) / 8 * 8);
  };
  return left_aligned(a) < left_aligned(b);
}

// The likeliest first, ties by skeleton, so that every build keeps the same ones.
void keep_best(Partials& partials) {
  std::sort(partials.begin(), partials.end(), [](const Partial& a, const Partial& b) {
    return a.cost != b.cost ? a.cost < b.cost : sorts_before(a.skeleton, b.skeleton);
  });
  if (partials.size() > kMaxBlockKeys) partials.resize(kMaxBlockKeys);
}

Skeleton extended(Skeleton skeleton, char of_class) {
  const bool again = (skeleton & 0xFFU) == static_cast<unsigned char>(of_class);
  const bool full = skeleton >> (8 * (kMaxSkeleton - 1)) != 0;
  if (of_class == '.' || again || full) return skeleton;
  return skeleton << 8U | static_cast<unsigned char>(of_class);
}

}  // namespace

std::vector<std::string> skeletons(const Lattice& lattice) {
  if (!lattice.readable()) return {};
  std::array<Partials, Lattice::kMaxNodes> at;
  at[0].push_back({});
  for (std::size_t node = 0; node < lattice.nodes(); ++node) {
    keep_best(at[node]);
    for (const Partial& partial : at[node]) {
      for (const Edge& edge : lattice.edges(node)) {
        const Cost cost = partial.cost + edge.cost;
        if (cost > kLikely) continue;
        if (edge.phone == kSilent) {
          add(at[edge.to], partial.skeleton, cost);
        } else if (edge.first) {
          add(at[edge.to], static_cast<unsigned char>(kFirstClasses[edge.phone]), cost);
        } else {
          add(at[edge.to], extended(partial.skeleton, kClasses[edge.phone]), cost);
          if (edge.phone == phone_of(kSometimesSilent)) {
            add(at[edge.to], partial.skeleton, cost);
          }
        }
      }
    }
  }
  std::vector<std::string> keys;
  for (const Partial& partial : at[lattice.nodes() - 1]) keys.push_back(text_of(partial.skeleton));
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace dateline::names
