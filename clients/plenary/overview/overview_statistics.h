// The part of an event's overview that is numbers: how many of whom there are.

#pragma once

#include "plenary/overview/overview.h"
#include "plenary/terminal/page_writer.h"

namespace plenary::client {

// Bars of those who are confirmed, by what tells them apart. Nothing where all are alike.
void WriteStatistics(const Overview& overview, PageWriter& page);

}  // namespace plenary::client
