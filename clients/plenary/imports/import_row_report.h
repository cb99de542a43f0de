// Single rows of an import as the user reads them. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "plenary/terminal/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// The person of a row: "Lin Wei, Vice President, CUPL"; for a row that is not a participant, its cells.
std::string WhoIs(const v1::ImportRow& row);

// What is wrong with a row, in one line: "category: must be …; email: must be …"; for an undecided one, why.
std::string ErrorsOf(const v1::ImportRow& row);

// The candidates of a row, with what distinguishes them; numbered from 1, two lines each.
std::string CandidatesText(const v1::ImportRow& row, const Style& style);

// Undecided rows with their candidates, under a heading; `all` is their number. Empty if there are none.
std::string UndecidedText(std::span<const v1::ImportRow> rows, int all, const Style& style);

// A table of the changes of these rows, before and after, under a heading; `all` rows change something. Empty
// if there are none.
std::string ChangesText(std::span<const v1::ImportRow> rows, int all, const Style& style);

// Maximum up to which rows left out are counted.
inline constexpr std::size_t kMostLeftOut = 10'000;
// How many of these rows are left out for each reason, and the first of each, under a heading; `all` are left
// out. Empty if there are none.
std::string LeftOutText(std::span<const v1::ImportRow> rows, int all, const Style& style);

// A table of the organizations that texts in these rows may mean, each text once, at most 20; empty if there
// are none.
std::string NearTable(std::span<const v1::ImportRow> rows, const Style& style);

}  // namespace plenary::client
