// One form of a text for "written the same": duplicates, filters, titles, headers and the words of lists are
// compared in it. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The words of a text with one blank between them. Two texts have the same form if they differ only in case,
// accents, composition, width, punctuation, blanks, hidden marks, simplified or traditional Chinese, an
// article ("the"), the spelling of "and" ("&"), or common abbreviations ("Dept.", "Univ."). A text without a
// letter or digit is its own form.
std::string CompareForm(std::string_view text);

// Only the letters, digits and symbols of a text, folded as in CompareForm, to look up words in lists.
// "E-Mail" and "e mail" are "email". Empty if there are none.
std::string FoldWord(std::string_view text);

// Like FoldWord, but punctuation stays: "n.a." is not "NA".
std::string FoldSigns(std::string_view text);

// Whether two texts, in the form of CompareForm or FoldWord, differ by one typing error: a letter more, less
// or different, or two letters swapped. For suggestions, never for a match. False for equal texts, and for
// texts under four letters, where one letter changes too much.
bool OneTypingErrorApart(std::string_view a, std::string_view b);

// An e-mail address in a form for comparisons: without case and width.
std::string FoldAddress(std::string_view address);

}  // namespace plenary
