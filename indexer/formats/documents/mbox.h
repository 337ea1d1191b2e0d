// SPDX-License-Identifier: GPL-2.0-or-later
// Mailboxes: consecutive mails, each after a line `From ` (RFC 4155).
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace dateline {

/// Reads the mails of a mailbox; each is an article with the Message-ID as its record's id.
void read_mbox(ByteStream& in, const std::string& path, const ArticleSink& sink);

/// The text that citations of a mail in a mailbox refer to.
[[nodiscard]] std::string mbox_record_text(std::string_view record, std::string_view charset);

[[nodiscard]] bool looks_like_mbox(std::string_view head);

}  // namespace dateline
