// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a mail into a tree of parts (RFC 5322, RFC 2045) with GMime: decodes transfer encodings
// and header fields. The meaning of the parts is decided elsewhere.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/date.h"

namespace dateline {

/// The header fields in use, as UTF-8 on one line; empty if absent.
struct MailHead {
  std::string subject;
  std::string sender;  ///< the name of the first author, else the address
  std::string from;    ///< all authors: `Name <address>, ...`
  std::string to;
  std::string cc;
  std::string date;         ///< as it is written
  std::optional<Date> day;  ///< the day of `date` in its own time zone
  std::string message_id;   ///< without < >
  std::string in_reply_to;
  std::string references;
  std::string list_id;
  std::string language;
  std::string archived_at;       ///< the address of the mail in an archive
  std::string content_location;  ///< of a saved page: Snapshot-Content-Location, Content-Location
};

struct MailPart {
  std::string type;       ///< lower case: "text/plain"
  std::string charset;    ///< the label; may be empty
  std::string name;       ///< file name; may be empty
  std::string id;         ///< Content-ID without < >
  std::string location;   ///< Content-Location
  std::string root;       ///< of multipart/related, the id of the part that refers to the others
  std::string bytes;      ///< the content, for a part without parts
  bool attached = false;  ///< Content-Disposition: attachment
  bool flowed = false;    ///< format=flowed (RFC 3676)
  bool joins = false;     ///< delsp=yes
  bool encrypted = false;
  std::vector<MailPart> parts;
  MailHead head;  ///< of a message that is a part: message/rfc822
};

struct Mail {
  MailHead head;
  MailPart body;
  bool parsed = false;  ///< false: the bytes are not a mail
  bool cut = false;     ///< more or deeper parts exist than are read
};

/// The largest size of a mail with its attachments.
inline constexpr std::size_t kLargestMail = std::size_t{64} << 20U;

/// Mails within a mail are read to this depth, the outermost being 1.
inline constexpr int kDeepestMail = 8;

/// Parses a mail, possibly preceded by the line `From ` of a mailbox. Never throws on any bytes.
[[nodiscard]] Mail parse_mail(std::string_view bytes);

}  // namespace dateline
