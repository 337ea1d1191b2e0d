// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraphs of a mail's plain text: own words, what it quotes, its signature.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/documents/document.h"

namespace dateline {

/// How the lines of a text are to be joined (RFC 3676).
struct MailFlow {
  bool flowed = false;  ///< a line that ends with a blank goes on
  bool joins = false;   ///< without that blank (DelSp=yes)
};

/// The paragraphs of `text`, which is UTF-8. Lines quoted with `>`, the line that announces them,
/// what follows `-----Original Message-----`, a signature and the footer of a mailing list are of
/// zone boilerplate. In a mail without words of its own the quotation is its text.
[[nodiscard]] std::vector<DocumentParagraph> mail_paragraphs(std::string_view text, MailFlow flow);

}  // namespace dateline
