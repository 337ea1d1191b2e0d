// SPDX-License-Identifier: GPL-2.0-or-later
// Interprets the paragraph styles of a DOCX file by their names and outline levels.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "common/news/zone.h"
#include "indexer/formats/xml/xml.h"

namespace dateline {

class DocxStyles {
 public:
  /// Reads word/styles.xml.
  explicit DocxStyles(const XmlTree& styles);

  /// The zone of paragraphs with the style `id`; body if the style has no meaning here.
  [[nodiscard]] Zone zone(std::string_view id) const;

 private:
  std::map<std::string, Zone, std::less<>> zones_;
};

/// Whether `level`, a value of w:outlineLvl, is a heading's.
[[nodiscard]] bool is_heading_level(std::string_view level);

}  // namespace dateline
