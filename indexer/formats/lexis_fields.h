// SPDX-License-Identifier: GPL-2.0-or-later
// The lines by which text of LexisNexis is known, in the languages it is delivered in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/news/zone.h"

namespace dateline {

/// What a field says of its document.
enum class LexisField : std::uint8_t {
  byline,
  headline,
  language,
  head,  ///< before the body, and nothing of the above
  tail   ///< after the body
};

struct LexisRow {
  std::string_view name;  ///< in capitals
  LexisField field;
  Zone zone;
};

/// Whether a line separates documents: "3 of 10 DOCUMENTS", "Dokument 3 von 10", "Document 3 de
/// 10", alone on it.
[[nodiscard]] bool is_lexis_separator(std::string_view line);

/// The field that `paragraph` begins with; nullptr if it begins with none. `any_case`: its name
/// need not be in capitals.
[[nodiscard]] const LexisRow* lexis_field(std::string_view paragraph, bool any_case);

/// Whether `paragraph` begins with a label in capitals and a colon.
[[nodiscard]] bool is_lexis_label(std::string_view paragraph);

/// Whether a text begins as a document of Nexis Uni: "Length: 80 words", then "Body" on its own.
[[nodiscard]] bool is_nexis_uni(std::string_view head);

/// Whether a line is the last one of a document of Nexis Uni.
[[nodiscard]] bool is_nexis_uni_end(std::string_view line);

}  // namespace dateline
