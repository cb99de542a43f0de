// The numbers in an event's overview.

#pragma once

#include "plenary/overview/overview.h"
#include "plenary/terminal/page_writer.h"

namespace plenary::client {

// Bars of confirmed participants by their properties. Nothing for a property that is the same for all.
void WriteStatistics(const Overview& overview, PageWriter& page);

}  // namespace plenary::client
