// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the environment and the clock.
#include "searcher/query/today.h"

#include <cstdlib>
#include <ctime>
#include <string>

#include "common/error.h"

namespace dateline {

Date today() {
  if (const char* set = std::getenv("DATELINE_TODAY"); set != nullptr && *set != '\0') {
    const std::optional<Date> day = parse_iso_date(set);
    if (day) return *day;
    throw Error(ExitStatus::usage, "DATELINE_TODAY is " + std::string(set) + ", which is not a day",
                "set it to a day such as 2022-01-08, or unset it");
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, static_cast<std::uint8_t>(local.tm_mon + 1),
          static_cast<std::uint8_t>(local.tm_mday)};
}

}  // namespace dateline
