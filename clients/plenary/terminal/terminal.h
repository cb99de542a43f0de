// Properties of the output: its width, and whether it shows colour.

#pragma once

#include <string>
#include <string_view>

namespace plenary::client {

// How to write for an output.
struct Style {
  // Columns to fill.
  int width = 80;
  bool colour = false;
  // Whether bars use block characters, rather than plain ones.
  bool blocks = true;

  std::string Bold(std::string_view text) const { return Wrap("1", text); }
  std::string Dim(std::string_view text) const { return Wrap("2", text); }
  std::string Red(std::string_view text) const { return Wrap("31", text); }
  std::string Green(std::string_view text) const { return Wrap("32", text); }
  std::string Yellow(std::string_view text) const { return Wrap("33", text); }

 private:
  std::string Wrap(std::string_view code, std::string_view text) const;
};

// The style of a file descriptor: colour only on a terminal, and not with NO_COLOR (no-color.org) or
// TERM=dumb, which has no block characters either; the width of the terminal, at most 120, otherwise 80.
Style StyleOf(int file_descriptor);

// Whether standard output is a terminal.
bool OutputIsTerminal();

}  // namespace plenary::client
