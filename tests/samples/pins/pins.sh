#!/bin/sh
# Names in the pipeline that somebody else can move: actions and images without a hash.
# usage: sh pins.sh [REPOSITORY]      exit 1 when there is one
cd "${1:-.}" || exit 2
files=$(ls Dockerfile* .github/workflows/*.yml .github/workflows/*.yaml 2>/dev/null)
[ -n "$files" ] || { echo "no workflow and no Dockerfile here" >&2; exit 2; }
awk '
  function movable(name) { found = 1; printf "%s:%d  %s\n", FILENAME, FNR, name }
  function pinned(name,  hash) {
    hash = name
    sub(/.*@(sha256:)?/, "", hash)
    return hash ~ /^[0-9a-f]+$/ && length(hash) == (name ~ /@sha256:/ ? 64 : 40)
  }
  FNR == 1 { split("", stage) }                  # stages belong to one Dockerfile
  { sub(/[ \t]#.*/, ""); gsub(/["\047]/, "") }   # comments and quotes
  $1 == "-" { sub(/-[ \t]+/, "") }
  $1 == "uses:" && $2 !~ /^\.\// && !pinned($2) { movable($2) }
  ($1 == "image:" || $1 == "container:") && NF == 2 && !pinned($2) { movable($2) }
  $1 == "FROM" {
    from = $2 ~ /^--/ ? $3 : $2
    if (from != "scratch" && !(from in stage) && !pinned(from)) movable(from)
    if (tolower($(NF - 1)) == "as") stage[$NF] = 1
  }
  END { exit found }
' $files
