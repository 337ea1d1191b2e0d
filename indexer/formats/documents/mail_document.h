// SPDX-License-Identifier: GPL-2.0-or-later
// Mails and saved pages (MHTML) as documents.
#pragma once

#include <string_view>

#include "indexer/formats/documents/mail.h"
#include "indexer/formats/format/document.h"

namespace dateline {

/// The document of a parsed mail: its subject is the title, its author the byline. The paragraphs
/// are the fields of its head, its text, and the attachments, each after a heading with its name.
[[nodiscard]] Document mail_document(const Mail& mail);

/// Whether `head` begins with header fields of a mail.
[[nodiscard]] bool looks_like_head(std::string_view head);
/// Whether a file that begins with `head` is a mail, or a saved page.
[[nodiscard]] bool looks_like_mail(std::string_view head);
[[nodiscard]] bool looks_like_mhtml(std::string_view head);

}  // namespace dateline
