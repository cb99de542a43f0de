# What the scripts share: their output, and how they build. Sourced, not run.
# shellcheck shell=bash

# Services and containers may have no terminal type.
export HOME=${HOME:-~}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# step TEXT: a new step begins. note TEXT: a line about the present one.
step() { printf '%s==>%s %s\n' "$bold_green" "$plain" "$*"; }
note() { printf '    %s\n' "$*"; }

# fail TEXT [MORE…]: says what is wrong and what to do, and ends the script.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  shift
  [[ $# == 0 ]] || printf '  %s\n' "$@" >&2
  exit 1
}

# misuse TEXT: the same for a wrong command line.
misuse() {
  printf '%s: %s\n  %s --help lists the options.\n' "$(basename "$0")" "$1" "$0" >&2
  exit 2
}

# progress TEXT: replaces the line on a terminal; elsewhere, where lines stay, the caller asks for few.
progress() {
  if [[ -t 1 ]]; then printf '\r\e[K    %s' "$*"; else note "$*"; fi
}
progress_done() { if [[ -t 1 ]]; then printf '\r\e[K'; fi; }

# configure FOLDER "CMAKE OPTIONS": makes FOLDER of the checkout ready to build in, if it is not yet. Files of a library are
# compiled several at a time, which takes a third of the time that they take one by one.
configure() {
  local folder=$root/$1
  [[ ! -f $folder/build.ninja ]] || return 0
  mkdir -p "$folder"
  # shellcheck disable=SC2086  # several options in one word
  cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_UNITY_BUILD=ON $2 >"$folder/configure.log" 2>&1 && return
  tail -n 30 "$folder/configure.log" >&2
  fail "CMake could not configure $1." "The whole output: $folder/configure.log"
}

# build FOLDER "CMAKE OPTIONS" [TARGET…]: configures FOLDER of the checkout if it is new and builds what changed.
build() {
  configure "$1" "$2"
  local folder=$root/$1
  shift 2
  NINJA_STATUS='@%f %t %e ' ninja -C "$folder" -j "$(nproc)" "$@" 2>&1 </dev/null | follow_ninja ||
    fail "The build failed; see the compiler's messages above." "To start again: rm -r $folder"
}

# Turns ninja's lines into one that counts; messages of compilers are passed on.
follow_ninja() {
  local line shown=0 of=0
  while IFS= read -r line; do
    if [[ $line =~ ^@([0-9]+)\ ([0-9]+)\ ([0-9]+) ]]; then
      local finished=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]} seconds=${BASH_REMATCH[3]}
      local percent=$((100 * finished / total))
      ((total == of)) || shown=0 of=$total # configured anew, and now ninja knows how much there is
      if [[ ! -t 1 ]] && ((percent < shown + 10)); then continue; fi
      shown=$percent
      if ((percent >= 5 && seconds > 0)); then
        progress "$finished of $total, about $(duration $((seconds * (total - finished) / finished))) left"
      else
        progress "$finished of $total"
      fi
    elif [[ $line != ninja:\ Entering* && $line != ninja:\ no\ work* && $line != --\ * ]]; then
      progress_done
      printf '%s\n' "$line"
    fi
  done
  progress_done
}

# duration SECONDS: in words.
duration() {
  if (($1 < 100)); then printf '%d s' "$1"; else printf '%d min' $((($1 + 30) / 60)); fi
}

bold_green='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} ]]; then bold_green=$'\e[1;32m' plain=$'\e[0m'; fi
