// SPDX-License-Identifier: GPL-2.0-or-later
// Mails and saved pages (MHTML) as documents.
#pragma once

#include <string_view>

#include "indexer/formats/documents/document.h"
#include "indexer/formats/documents/mail.h"

namespace dateline {

/// A mail: its subject is the title, its author the byline. The fields of its head are paragraphs,
/// then come its text and what is attached, each under its name.
[[nodiscard]] Document read_mail(std::string_view bytes, std::string_view name);

/// A page as browsers save it with all that it shows, in one file (RFC 2557).
[[nodiscard]] Document read_mhtml(std::string_view bytes, std::string_view name);

/// The document of a mail that is parsed.
[[nodiscard]] Document mail_document(const Mail& mail);

/// Whether `head` begins with header fields of mail.
[[nodiscard]] bool looks_like_head(std::string_view head);
/// Whether a file that begins so is a mail, or a saved page.
[[nodiscard]] bool looks_like_mail(std::string_view head);
[[nodiscard]] bool looks_like_mhtml(std::string_view head);

}  // namespace dateline
