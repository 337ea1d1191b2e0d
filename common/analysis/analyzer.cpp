// SPDX-License-Identifier: GPL-2.0-or-later
// The analyzer's cache of forms and stems. scanner.cpp splits the text.
#include "common/analysis/analyzer.h"

#include <xapian.h>

#include <algorithm>
#include <cstring>

#include "common/analysis/scanner.h"
#include "common/text/hash.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Small for a single query, which analyses a page of text; grows quickly in a long run.
constexpr std::size_t kFirstSlots = std::size_t{1} << 10U;

std::uint64_t text_hash(std::string_view text) { return std::hash<std::string_view>{}(text); }

bool has_letter_only(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ':'; });
}

// A word too long for an index term becomes its beginning and a hash of the whole word.
void shorten(std::string& word) {
  if (word.size() <= Analyzer::kMaxTermBytes) return;
  const std::string hash = hex(hash128(word), 8);
  std::size_t keep = Analyzer::kMaxTermBytes - hash.size();
  while (keep > 0 && !utf8::is_boundary(word[keep])) --keep;
  word.resize(keep);
  word += hash;
}

}  // namespace

struct Analyzer::Stemmer {
  explicit Stemmer(std::string_view name) : stem(std::string(name)) {}
  Xapian::Stem stem;
};

Analyzer::StopWordShapes::StopWordShapes(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    lengths_[static_cast<unsigned char>(word[0])] |= std::uint32_t{1} << word.size();
  }
}

Analyzer::Analyzer(const Language& language)
    : language_(language), stop_words_(language.stop_words), slots_(kFirstSlots) {
  if (language.name != "none" && language.stem == nullptr)
    stemmer_ = std::make_unique<Stemmer>(language.name);
}

Analyzer::Analyzer(const Language& language, std::string_view initials) : Analyzer(language) {
  if (!language.keeps_initial || initials.empty()) return;
  initials_ = initials;
  forms_.emplace_back().stem = stem_id("");
}

Analyzer::~Analyzer() = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Scanner scanner(*this, text, tokens);
  scanner.run();
}

bool Analyzer::is_stop_word(std::string_view folded) const {
  return stop_words_.may_be(folded) &&
         std::binary_search(language_.stop_words.begin(), language_.stop_words.end(), folded);
}

StemId Analyzer::stem_id(std::string_view stem) {
  const std::uint64_t hash = text_hash(stem);
  const StemId known = stem_ids_.find(hash, [&](StemId id) { return stems_[id] == stem; });
  if (known != IdTable::kNone) return known;
  const auto id = static_cast<StemId>(stems_.size());
  stem_ids_.add(hash, id, [this](StemId other) { return text_hash(stems_[other]); });
  stems_.emplace_back(stem);
  return id;
}

void Analyzer::forget() {
  slots_.assign(kFirstSlots, Slot{});
  used_ = 0;
  form_ids_.clear();
  stem_ids_.clear();
  forms_.clear();
  stems_.clear();
  long_keys_.clear();
}

void Analyzer::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.form != kFree) put(slot);
  }
}

void Analyzer::put(const Slot& slot) {
  std::size_t at = place_of(slot.key);
  while (slots_[at].form != kFree) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

bool Analyzer::holds_long(const Key& key, std::string_view text) const {
  const auto found = long_keys_.find(key.hash);
  return found != long_keys_.end() && found->second == text;
}

// Looks up a key that has no slot.
Analyzer::Slot Analyzer::add(const Key& key, std::string_view text, bool ascii) {
  Slot slot;
  slot.key = key;
  slot.form = is_known(text, ascii) ? make_form(text, ascii) : kUnknown;
  if (slot.form != kNoForm) {
    slot.stem = forms_[slot.form].stem & 0x7FFFFFFFU;
    slot.stop_word = forms_[slot.form].stop_word ? 1 : 0;
  }
  // If two long keys have one hash, which is not to be expected, they are not cached.
  if (text.size() > kHeadBytes && !long_keys_.emplace(key.hash, text).second) return slot;
  if (2 * ++used_ > slots_.size()) grow();
  put(slot);
  return slot;
}

FormId Analyzer::make_form(std::string_view key, bool ascii) {
  Form form;
  form.surface = ascii ? std::string(key) : unicode::lower_case(key, language_.turkic);
  if (form.surface.empty()) return kNoForm;
  shorten(form.surface);
  const std::uint64_t hash = text_hash(form.surface);
  const FormId known =
      form_ids_.find(hash, [&](FormId id) { return forms_[id].surface == form.surface; });
  if (known != IdTable::kNone) return known;
  form.folded = ascii ? form.surface : unicode::fold_accents(form.surface);
  shorten(form.folded);
  if (form.folded.empty()) return kNoForm;
  form.stop_word = is_stop_word(form.folded);
  form.stem = stem_id(stemmed(form));
  const auto id = static_cast<FormId>(forms_.size());
  form_ids_.add(hash, id, [this](FormId other) { return text_hash(forms_[other].surface); });
  forms_.push_back(std::move(form));
  return id;
}

namespace {

// The verb of an irregular form; empty for any other word.
std::string_view verb_of(const Language& language, std::string_view folded) {
  const auto found = std::lower_bound(
      language.irregular.begin(), language.irregular.end(), folded,
      [](const IrregularForm& row, std::string_view word) { return row.form < word; });
  return found != language.irregular.end() && found->form == folded ? found->verb
                                                                    : std::string_view();
}

}  // namespace

std::string Analyzer::stemmed(const Form& form) {
  if (!has_letter_only(form.surface)) return form.folded;
  if (language_.stem != nullptr) return language_.stem(form.folded);
  if (!stemmer_) return form.folded;
  const std::string_view verb = verb_of(language_, form.folded);
  const std::string& word = language_.folds_first ? form.folded : form.surface;
  std::string stem = stemmer_->stem(verb.empty() ? word : std::string(verb));
  if (!language_.folds_first) stem = unicode::fold_accents(stem);
  if (stem.empty()) return form.folded;
  shorten(stem);
  return stem;
}

}  // namespace dateline
