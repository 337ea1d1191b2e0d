// SPDX-License-Identifier: GPL-2.0-or-later
// Splits the plain text of a mail into its own words, quotations and the signature.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/format/document.h"

namespace dateline {

/// How the lines of a text are to be joined (RFC 3676).
struct MailFlow {
  bool flowed = false;  ///< a line that ends with a blank continues
  bool joins = false;   ///< continues without that blank (DelSp=yes)
};

/// The paragraphs of `text` in UTF-8. Lines quoted with `>`, the line that announces them, the text
/// after `-----Original Message-----`, a signature and the footer of a mailing list get zone
/// boilerplate. In a mail without words of its own the quotation is the text.
[[nodiscard]] std::vector<DocumentParagraph> mail_paragraphs(std::string_view text, MailFlow flow);

}  // namespace dateline
