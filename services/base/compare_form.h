// One form for "written the same": duplicates, filters, titles, headers and the words of lists are compared
// in it. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The words of a text with one blank between them, so that two texts have the same form if they differ only
// in case, accents, composition, width, punctuation, blanks and marks that nobody sees, in simplified or
// traditional Chinese, in an article ("the"), in how "and" is written ("&"), or in words that are often cut
// short ("Dept.", "Univ."). A text without a letter or digit is its own form.
std::string CompareForm(std::string_view text);

// The letters, digits and symbols of a text alone, folded as in CompareForm: for looking up words in lists.
// "E-Mail" and "e mail" are "email". Empty if there are none.
std::string FoldWord(std::string_view text);

// As FoldWord, but punctuation stays: "n.a." is not "NA".
std::string FoldSigns(std::string_view text);

// Whether two texts, in the form of CompareForm or FoldWord, differ by one typing error: a letter more, less
// or other, or two letters swapped. For suggestions, never for a match. False for the same text, and for
// texts under four letters, of which one letter is too much.
bool OneTypingErrorApart(std::string_view a, std::string_view b);

// An e-mail address to compare: without case and width.
std::string FoldAddress(std::string_view address);

}  // namespace plenary
