// Prepares text for a terminal: width in columns, wrapping, padding. All text is UTF-8. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"

namespace plenary::client {

bool IsUtf8(std::string_view text);

// Text from others goes to a terminal only through one of these three. They remove all characters that the
// terminal would interpret, or that would reorder the text beside them.

// Paragraphs: line feeds stay, other control characters become spaces. Embeddings and overrides of direction
// are removed, and isolates unless each ends in its line.
std::string Printable(std::string_view text);
// The same in one line: every line end becomes a space.
std::string OneLine(std::string_view text);
// The same as part of a line: isolated (UAX #9) if it has right-to-left letters or direction marks.
std::string Shown(std::string_view text);
// The same in quotation marks.
std::string Quoted(std::string_view text);

// The text with `escape` applied to each character that a terminal would interpret, except line ends, and to
// each that sets the direction of what follows.
std::string EscapeUnsafe(std::string_view text, absl::FunctionRef<std::string(char32_t)> escape);

// The result of one of these functions, or a part of it, isolated if it has such letters or marks.
std::string Isolated(std::string_view text);

// The width of the text in columns: wide East Asian characters take two, combining marks none.
int DisplayWidth(std::string_view text);

// The pieces between which a line may break (UAX 14); each keeps its trailing spaces.
std::vector<std::string> BreakablePieces(std::string_view text);

// The lines of the text, at most `width` columns wide, broken where its script allows (UAX 14), otherwise
// anywhere.
std::vector<std::string> Wrap(std::string_view text, int width);

// The text cut to `width` columns, with "…" if something was cut.
std::string Shorten(std::string_view text, int width);

// The text padded with spaces to `width` columns.
std::string Pad(std::string_view text, int width);

// The parts that are not empty, with the separator between them.
std::string JoinSet(std::vector<std::string> parts, std::string_view separator);

}  // namespace plenary::client
