// Times as people and programs write them.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "absl/time/time.h"

namespace plenary {

// A time of RFC 3339 ("2025-04-03T09:00:00Z"), or one without an offset ("2025-04-03 17:00",
// "2025-04-03T17:00:30") in the IANA time zone `time_zone`. Nothing for other texts, or if the zone is
// unknown. In the years 1 to 9999.
std::optional<absl::Time> ParseMoment(const std::string& text, std::string_view time_zone);

// Whether the text is a complete time but for its offset.
bool LacksOffset(const std::string& text);

}  // namespace plenary
