// Where the output goes: how wide it is, and whether it shows colour.

#pragma once

#include <string>
#include <string_view>

namespace plenary::client {

// How to write for an output.
struct Style {
  // Columns to fill.
  int width = 80;
  bool colour = false;
  // Whether bars are of block characters; else of plain ones.
  bool blocks = true;

  std::string Bold(std::string_view text) const { return Wrap("1", text); }
  std::string Dim(std::string_view text) const { return Wrap("2", text); }
  std::string Red(std::string_view text) const { return Wrap("31", text); }
  std::string Green(std::string_view text) const { return Wrap("32", text); }
  std::string Yellow(std::string_view text) const { return Wrap("33", text); }

 private:
  std::string Wrap(std::string_view code, std::string_view text) const;
};

// The style of a file descriptor: colour on a terminal only, and not with NO_COLOR (no-color.org) or
// TERM=dumb, which has no blocks either; the width is the terminal's, at most 120, else 80.
Style StyleOf(int file_descriptor);

// Whether standard output is a terminal.
bool OutputIsTerminal();

}  // namespace plenary::client
