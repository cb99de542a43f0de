// Names that stand beside each other in one text, and may be the same in several languages. Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::cells {

// The names that a text consists of: what stands between brackets, slashes, commas, colons and dashes, a
// hyphen with blanks around it, and where it changes between Latin and other letters at a blank: "China",
// "CN" of "China (CN)"; "姓名", "Name" of "姓名 Name". The flag of a region is its two letters. Names without
// letters are left out.
std::vector<std::string> PartsOf(std::string_view text);

}  // namespace plenary::cells
