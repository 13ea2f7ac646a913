#!/bin/sh
# Prints who CODEOWNERS names for each file that this branch changes.
# As on GitHub, the last line that matches decides.
# Usage: owners.sh [BASE] [CODEOWNERS]
set -eu

base=$(git merge-base "${1:-origin/main}" HEAD)

sed 's/#.*//' "${2:-.github/CODEOWNERS}" | while read -r pattern owners; do
  case ${pattern%/} in
    '') continue ;;
    */*) path=${pattern#/} ;; # a slash at the front or inside: from the top
    *) path="**/$pattern" ;;
  esac
  case $path in
    */'*') inside=$path ;; # docs/* does not reach into docs/sub/
    *) inside="${path%/}/**" ;;
  esac
  git -c core.quotePath=false diff --name-only "$base" HEAD -- \
    ":(top,glob)$path" ":(top,glob)$inside" |
    while IFS= read -r file; do printf '%s\t%s\n' "${owners:-(nobody)}" "$file"; done
done | awk -F '\t' '{ who[$2] = $1 } END { for (f in who) print who[f] "\t" f }' | sort
