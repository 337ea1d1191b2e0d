// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises the lines that mark LexisNexis text, in the languages it is delivered in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/news/zone.h"

namespace dateline {

/// The meaning of a field.
enum class LexisField : std::uint8_t {
  byline,
  headline,
  language,
  head,  ///< another field before the body
  tail   ///< after the body
};

struct LexisRow {
  std::string_view name;  ///< in capitals
  LexisField field;
  Zone zone;
};

/// Whether a line is a separator of documents: "3 of 10 DOCUMENTS", "Dokument 3 von 10", "Document
/// 3 de 10".
[[nodiscard]] bool is_lexis_separator(std::string_view line);

/// The field at the beginning of `paragraph`, or nullptr. `any_case`: its name need not be in
/// capitals.
[[nodiscard]] const LexisRow* lexis_field(std::string_view paragraph, bool any_case);

/// Whether `paragraph` begins with a label in capitals and a colon.
[[nodiscard]] bool is_lexis_label(std::string_view paragraph);

/// Whether a text begins like a document of Nexis Uni: "Length: 80 words", then a line "Body".
[[nodiscard]] bool is_nexis_uni(std::string_view head);

/// Whether a line is the last one of a document of Nexis Uni.
[[nodiscard]] bool is_nexis_uni_end(std::string_view line);

}  // namespace dateline
