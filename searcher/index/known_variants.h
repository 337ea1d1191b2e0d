// SPDX-License-Identifier: GPL-2.0-or-later
// A cache of the spelling variants of names, shared by the threads of a batch.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Why a variant is searched too.
enum class VariantReason : std::uint8_t {
  none,      ///< it is only suggested
  alias,     ///< a table of aliases says so
  company,   ///< both forms keep the same company
  surname,   ///< it occurs before the word that follows in the query
  spelling,  ///< it is spelt alike, and there is no other evidence
};

/// The name of a reason in JSON; empty for `none`.
[[nodiscard]] constexpr std::string_view reason_name(VariantReason reason) {
  switch (reason) {
    case VariantReason::alias:
      return "alias";
    case VariantReason::company:
      return "company";
    case VariantReason::surname:
      return "surname";
    case VariantReason::spelling:
      return "spelling";
    default:
      return "";
  }
}

/// A form of the collection that is, or may be, another spelling of a word.
struct NameVariant {
  std::string form;  ///< in lower case, with its accents
  std::string stem;  ///< the index term
  std::int64_t count = 0;
  double distance = 0;
  VariantReason reason = VariantReason::none;
  std::vector<std::string> shared = {};  ///< shared context words, the strongest first
  bool typo = false;                     ///< one letter differs and the words sound different
};

/// The spellings of one word, by distance, then by frequency.
struct NameVariants {
  std::vector<NameVariant> searched;   ///< those with evidence
  std::vector<NameVariant> suggested;  ///< similar, without evidence
  bool occurs = true;                  ///< whether the word itself occurs
};

/// Variants by form, at one commit of the indexes.
class KnownVariants {
 public:
  /// nullptr if not computed yet.
  [[nodiscard]] std::shared_ptr<const NameVariants> find(const std::string& form) {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(form);
    return found == known_.end() ? nullptr : found->second;
  }
  void keep(const std::string& form, std::shared_ptr<const NameVariants> variants) {
    const std::lock_guard lock(mutex_);
    known_.emplace(form, std::move(variants));
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const NameVariants>> known_;
};

}  // namespace dateline
