// SPDX-License-Identifier: GPL-2.0-or-later
// Writes entries through Xapian's API.
#include "common/index/document.h"

#include <xapian.h>

namespace dateline {

Xapian::Document to_document(const Entry& entry, RecordPacker& records) {
  Xapian::Document document;
  for (const TermEntry& term : entry.terms) document.add_term(term.term, term.wdf);
  for (const std::string& term : entry.boolean_terms) document.add_boolean_term(term);
  for (const auto& [slot, value] : entry.values) {
    document.add_value(static_cast<Xapian::valueno>(slot), value);
  }
  document.set_data(records.packed(entry.data));
  return document;
}

std::string encode_number(std::uint32_t number) {
  std::string value;
  for (int shift = 24; shift >= 0; shift -= 8) value.push_back(static_cast<char>(number >> shift));
  return value;
}

std::uint32_t decode_number(std::string_view value) {
  if (value.size() != 4) return 0;
  std::uint32_t number = 0;
  for (const char byte : value) number = (number << 8U) | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace dateline
