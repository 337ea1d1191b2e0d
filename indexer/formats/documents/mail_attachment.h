// SPDX-License-Identifier: GPL-2.0-or-later
// What is attached to a mail, read by the formats of files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/documents/document.h"
#include "indexer/formats/documents/mail.h"

namespace dateline {

/// All attachments of a mail together are read to this size.
inline constexpr std::size_t kMostAttached = std::size_t{64} << 20U;

/// The paragraphs of a page, which is UTF-8, with their zones. Completes `document`'s metadata by
/// what the page says, and takes its warnings.
[[nodiscard]] std::vector<DocumentParagraph> html_paragraphs(std::string_view html,
                                                             Document& document);

/// Appends the paragraphs of an attachment of at most `left` bytes, which become fewer. Returns why
/// it cannot be read, if it gave none.
std::string append_attachment(const MailPart& part, std::size_t& left, Document& document);

/// Appends the lines of a mail's head: author, receivers, date. They have the zones of a mail's own
/// head if `zone` is title, else all of them have `zone`.
void append_head(const MailHead& head, Zone zone, Document& document);

}  // namespace dateline
