// SPDX-License-Identifier: GPL-2.0-or-later
// An HTTP response as a crawler kept it: status, type, and the body without its transfer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// A response; `body` is what a browser would have shown.
struct HttpResponse {
  int status = 0;       ///< 0 where `bytes` are no response
  std::string type;     ///< lower case, without parameters: "text/html"; empty if not said
  std::string charset;  ///< the parameter of the type; empty if not said
  std::string body;     ///< with chunks joined and compression undone
  std::string problem;  ///< why the body cannot be read, as a clause ("…"); empty if it can
};

/// A body is not unpacked beyond this.
inline constexpr std::size_t kLargestBody = std::size_t{64} << 20;

/// Reads a response. What says that it is in chunks or compressed and is not (crawlers undo both
/// and keep the header) is taken as it stands.
[[nodiscard]] HttpResponse read_http_response(std::string_view bytes);

/// The value of the field `name` (in lower case) in a head of `Name: value` lines; empty if none.
[[nodiscard]] std::string_view header_field(std::string_view head, std::string_view name);

/// The size of the head that `bytes` begin with, its blank line included; npos if it has no end.
[[nodiscard]] std::size_t head_size(std::string_view bytes);

}  // namespace dateline
