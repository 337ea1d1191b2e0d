// SPDX-License-Identifier: GPL-2.0-or-later
// A table of signatures. An old office container with the suffix of a new format is a new document
// with a password.
#include "indexer/formats/refused_kinds.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Row {
  std::string_view bytes;
  UnreadDocument document;
};

constexpr std::string_view kOffice =
    "convert it first, for example with pandoc or soffice --convert-to html";
constexpr std::string_view kSuffix =
    "give it the suffix .docx, .odt or .epub if it is one of these, else convert it first";
constexpr std::string_view kUnpack = "unpack it first";

constexpr auto kRows = std::to_array<Row>({
    {"PK\x03\x04", {"is an office document under another name", kSuffix}},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", {"is an old office document (DOC or XLS)", kOffice}},
    {"{\\rtf", {"is an RTF document", kOffice}},
    {"!BDN", {"is an Outlook mailbox (PST)", "export it as mbox, for example with readpst"}},
    {"7z\xBC\xAF\x27\x1C", {"is a 7z archive", kUnpack}},
    {"Rar!\x1A\x07", {"is a RAR archive", kUnpack}},
});

constexpr auto kNewOffice =
    std::to_array<std::string_view>({".docx", ".docm", ".xlsx", ".xlsm", ".pptx"});

bool is_locked_office(std::string_view head, std::string_view name) {
  const std::string lower = ascii::lower(name);
  return head.starts_with("\xD0\xCF\x11\xE0") &&
         std::any_of(kNewOffice.begin(), kNewOffice.end(),
                     [&](std::string_view suffix) { return lower.ends_with(suffix); });
}

}  // namespace

std::optional<UnreadDocument> unread_document(std::string_view head, std::string_view name) {
  if (is_locked_office(head, name)) {
    return UnreadDocument{"is encrypted", "save it without a password first"};
  }
  if (head.starts_with("\xD0\xCF\x11\xE0") && ascii::lower(name).ends_with(".msg")) {
    return UnreadDocument{"is an Outlook message (MSG)",
                          "save it as .eml, for example with msgconvert"};
  }
  for (const Row& row : kRows) {
    if (head.starts_with(row.bytes)) return row.document;
  }
  return std::nullopt;
}

}  // namespace dateline
