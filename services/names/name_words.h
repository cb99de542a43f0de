// Words that names have in common, of folded names: forms of address, particles, what organizations are
// called. Tables and what follows from them. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::names::words {

// The customary romanization of a Korean surname given by its sound: "lee" for "i".
std::string KoreanSurname(const std::string& word);

// Takes away forms of address at the beginning and generations at the end, as long as a word is left.
void DropForms(std::vector<std::string>& words);

// Makes one word of each "servant of": "abd al rahman", "abdul rahman" and "abdurrahman" become "abdrahman".
void JoinServants(std::vector<std::string>& words);

// Whether the word stands for one that begins so: "j", "ch".
bool IsInitial(std::string_view word);

// Whether the word only joins others: "van", "bin", "de", "al".
bool IsParticle(std::string_view word);

// Of the words of a title those that tell it from others, each in one form. All of them if none does.
void KeepTelling(std::vector<std::string>& words);

// The first letters of `words`.
std::string AcronymOf(const std::vector<std::string>& words);

}  // namespace plenary::names::words
