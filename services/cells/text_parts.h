// Splits a text into the names in it, which may be one name in several languages. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::cells {

// The names in a text. They are separated by brackets, slashes, commas, colons and dashes, a hyphen with
// blanks around it, or a blank between Latin and other letters: "China", "CN" of "China (CN)"; "姓名", "Name"
// of "姓名 Name". The flag of a region counts as its two letters. Names without letters are left out.
std::vector<std::string> PartsOf(std::string_view text);

}  // namespace plenary::cells
