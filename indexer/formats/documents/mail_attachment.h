// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the attachments of a mail with the formats of files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/documents/mail.h"
#include "indexer/formats/format/document.h"

namespace dateline {

/// The largest total size of attachments that are read.
inline constexpr std::size_t kMostAttached = std::size_t{64} << 20U;

/// The paragraphs of a page in UTF-8, with their zones. Completes the metadata of `document` from
/// the page, and adds its warnings.
[[nodiscard]] std::vector<DocumentParagraph> html_paragraphs(std::string_view html,
                                                             Document& document);

/// Appends the paragraphs of an attachment of at most `left` bytes, and subtracts its size from
/// `left`. Returns the reason if it cannot be read, else an empty text.
std::string append_attachment(const MailPart& part, std::size_t& left, Document& document);

/// Appends the lines of a mail's head: author, recipients, date. They get the zones of a mail's own
/// head if `zone` is title, else all get `zone`.
void append_head(const MailHead& head, Zone zone, Document& document);

}  // namespace dateline
