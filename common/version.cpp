// SPDX-License-Identifier: GPL-2.0-or-later
// The version from CMakeLists.txt, and those of the libraries that influence answers.
#include "common/version.h"

#include <fmt/format.h>
#include <unicode/uversion.h>
#include <xapian.h>

#include "common/index/schema.h"

namespace dateline {
namespace {

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH] = {};
  u_versionToString(version, text);
  return text;
}

}  // namespace

std::string_view version() { return DATELINE_VERSION; }

std::string_view built_on() {
  static const std::string text =
      fmt::format("libxapian {}, ICU {}, index layout {}", Xapian::version_string(), icu_version(),
                  kSchemaVersion);
  return text;
}

}  // namespace dateline
