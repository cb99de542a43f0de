// Text as a terminal shows it: width in columns, wrapping, padding. All text is UTF-8. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"

namespace plenary::client {

bool IsUtf8(std::string_view text);

// What somebody else wrote goes to a terminal through one of these three. None lets a character through that
// the terminal would act upon, or that would turn around what stands beside the text.

// Paragraphs: line feeds stay, other control characters become spaces. Embeddings and overrides of direction
// are left out, and isolates unless each ends in its line.
std::string Printable(std::string_view text);
// The same in one line: every end of a line becomes a space.
std::string OneLine(std::string_view text);
// The same as a part of a line: isolated (UAX #9) if it has right-to-left letters or marks of direction.
std::string Shown(std::string_view text);

// The text with what `escape` makes of each character that a terminal would act upon, ends of lines aside,
// and of each that sets the direction of what follows.
std::string EscapeUnsafe(std::string_view text, absl::FunctionRef<std::string(char32_t)> escape);

// What one of the others gave, or a part of it, isolated if it has such letters or marks.
std::string Isolated(std::string_view text);

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
