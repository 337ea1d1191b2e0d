// SPDX-License-Identifier: GPL-2.0-or-later
// Compares fingerprints of stemmers.
#include "common/index/stemming.h"

#include <xapian.h>

#include "common/analysis/stemmer_fingerprint.h"
#include "common/version.h"

namespace dateline {
namespace {

std::string fingerprint_of(const Settings& settings) {
  const Language* const language = find_language(settings.language);
  return language == nullptr ? std::string() : stemmer_fingerprint(*language);
}

}  // namespace

Settings with_stemming(Settings settings) {
  settings.created_by = version();
  settings.xapian = Xapian::version_string();
  settings.stemmer = fingerprint_of(settings);
  return settings;
}

std::string stemming_warning(const IndexReader& index) {
  const std::string_view library = Xapian::version_string();
  std::string here;
  for (const auto& segment : index.segments()) {
    const Settings& settings = segment->settings();
    // The same program with the same library need not stem the list, which takes a search 0.3 ms.
    const bool is_same = settings.created_by == version() && settings.xapian == library;
    if (settings.stemmer.empty() || is_same) continue;
    if (here.empty()) here = fingerprint_of(settings);
    if (settings.stemmer == here) continue;
    return "the index " + index.location().name() + " was stemmed otherwise (by dateline " +
           settings.created_by + " with libxapian " + settings.xapian + "; here is libxapian " +
           Xapian::version_string() +
           "), so some words are not found; rebuild it with dateline-index --rebuild";
  }
  return {};
}

}  // namespace dateline
