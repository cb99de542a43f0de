// Text as a terminal shows it: width in columns, wrapping, padding. All text is UTF-8. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::client {

bool IsUtf8(std::string_view text);

// The text without control characters, which a terminal would act upon: line feeds stay, others become
// spaces.
std::string Printable(std::string_view text);

// Columns that the text takes: wide East Asian characters two, combining marks none.
int DisplayWidth(std::string_view text);

// The pieces between which a line may break (UAX 14); each keeps its trailing spaces.
std::vector<std::string> BreakablePieces(std::string_view text);

// The lines of the text at most `width` columns wide, broken where its script allows (UAX 14), else anywhere.
std::vector<std::string> Wrap(std::string_view text, int width);

// The text cut to `width` columns, with "…" where something was cut.
std::string Shorten(std::string_view text, int width);

// The text and as many spaces as it takes to fill `width` columns.
std::string Pad(std::string_view text, int width);

// Those parts that are not empty, with the separator between them.
std::string JoinSet(std::vector<std::string> parts, std::string_view separator);

}  // namespace plenary::client
