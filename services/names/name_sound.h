// The approximate sound of a word of a folded name: one text for different romanizations, doubled letters and
// most typing errors. Pure.

#pragma once

#include <string>
#include <string_view>

namespace plenary::names {

// The consonants of `word` in classes of similar ones, without doubles: "srpkf" for "shcherbakov". For a word
// from a script without vowels this is all that is known; its "w" is usually a vowel.
std::string Consonants(std::string_view word);

// The consonants, including "w". If there are only a few, the class of the first vowel comes before them, so
// that "lin" and "lan" differ: "en" and "an".
std::string Sound(std::string_view word);

// The class of the first sound of `word`, which its initial has too.
char FirstSound(std::string_view word);

}  // namespace plenary::names
