// SPDX-License-Identifier: GPL-2.0-or-later
// Languages by the names of Xapian's Snowball stemmers, and the English stop words.
#include "common/analysis/language.h"

#include <algorithm>
#include <array>

#include "common/analysis/arabic.h"
#include "common/analysis/english_irregular.h"

namespace dateline {
namespace {

// Words that only structure a sentence. They are indexed like others, but a query scores them only
// if it has no other words.
constexpr auto kEnglishStopWords = std::to_array<std::string_view>({
    "a",      "about",  "above", "after",  "again",   "all",        "also", "am",
    "an",     "and",    "any",   "are",    "as",      "at",         "be",   "because",
    "been",   "before", "being", "below",  "between", "both",       "but",  "by",
    "can",    "could",  "did",   "do",     "does",    "doing",      "down", "during",
    "each",   "few",    "for",   "from",   "further", "had",        "has",  "have",
    "having", "he",     "her",   "here",   "hers",    "herself",    "him",  "himself",
    "his",    "how",    "i",     "if",     "in",      "into",       "is",   "it",
    "its",    "itself", "just",  "me",     "more",    "most",       "my",   "myself",
    "no",     "nor",    "not",   "now",    "of",      "off",        "on",   "once",
    "only",   "or",     "other", "our",    "ours",    "ourselves",  "out",  "over",
    "own",    "same",   "she",   "should", "so",      "some",       "such", "than",
    "that",   "the",    "their", "theirs", "them",    "themselves", "then", "there",
    "these",  "they",   "this",  "those",  "through", "to",         "too",  "under",
    "until",  "up",     "us",    "very",   "was",     "we",         "were", "what",
    "when",   "where",  "which", "while",  "who",     "whom",       "why",  "will",
    "with",   "would",  "you",   "your",   "yours",   "yourself",
});
static_assert(std::is_sorted(kEnglishStopWords.begin(), kEnglishStopWords.end()));

static_assert(std::is_sorted(kEnglishIrregular.begin(), kEnglishIrregular.end(),
                             [](const IrregularForm& a, const IrregularForm& b) {
                               return a.form < b.form;
                             }));
static_assert(std::all_of(kEnglishIrregular.begin(), kEnglishIrregular.end(),
                          [](const IrregularForm& row) { return row.form[0] == row.verb[0]; }));

constexpr auto kLanguages = std::to_array<Language>({
    {.name = "arabic", .folds_first = true, .stem = arabic_stem, .bare_forms = arabic_bare_forms},
    {.name = "armenian", .blank_thousands = true},
    {.name = "basque", .point_thousands = true},
    {.name = "catalan", .elides = true, .point_thousands = true},
    {.name = "danish", .point_thousands = true},
    {.name = "dutch", .point_thousands = true},
    {.name = "earlyenglish", .folds_first = true, .stop_words = kEnglishStopWords},
    {.name = "english",
     .folds_first = true,
     .stop_words = kEnglishStopWords,
     .keeps_initial = true,
     .irregular = kEnglishIrregular},
    {.name = "finnish", .blank_thousands = true},
    {.name = "french", .elides = true, .blank_thousands = true},
    {.name = "german", .blank_thousands = true, .point_thousands = true},
    {.name = "german2", .blank_thousands = true, .point_thousands = true},
    {.name = "hungarian", .blank_thousands = true},
    {.name = "indonesian", .folds_first = true, .point_thousands = true},
    {.name = "irish"},
    {.name = "italian", .elides = true, .point_thousands = true},
    {.name = "kraaij_pohlmann", .point_thousands = true},
    {.name = "lithuanian", .blank_thousands = true},
    {.name = "lovins", .folds_first = true, .stop_words = kEnglishStopWords},
    {.name = "nepali"},
    {.name = "norwegian", .blank_thousands = true, .point_thousands = true},
    {.name = "porter", .folds_first = true, .stop_words = kEnglishStopWords},
    {.name = "portuguese", .blank_thousands = true, .point_thousands = true},
    {.name = "romanian", .point_thousands = true},
    {.name = "russian", .blank_thousands = true},
    {.name = "spanish", .blank_thousands = true, .point_thousands = true},
    {.name = "swedish", .blank_thousands = true},
    {.name = "tamil"},
    {.name = "turkish", .turkic = true, .point_thousands = true},
    {.name = "none", .folds_first = true},
});

}  // namespace

std::span<const Language> languages() { return kLanguages; }

const Language* find_language(std::string_view name) {
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [name](const Language& row) { return row.name == name; });
  return found == kLanguages.end() ? nullptr : found;
}

}  // namespace dateline
