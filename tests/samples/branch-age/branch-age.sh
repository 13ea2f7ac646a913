#!/bin/sh
# How long merged branches lived before they reached the trunk, from git alone.
# usage: sh branch-age.sh [TRUNK] [SINCE]      e.g. sh branch-age.sh main '4 weeks ago'
git log "${1:-main}" --first-parent --merges --since="${2:-4 weeks ago}" \
    --format='%H %ct %s' |
while read -r merge at subject; do
  born=$(git log --format=%at "$merge^1..$merge^2" | sort -n | head -n 1)
  [ -n "$born" ] && echo "$(( (at - born) / 3600 )) $subject"
done | sort -n | awk '
  { hours[NR] = $1; if ($1 > 24) over++; $1 = ""; last = $0 }
  END {
    if (!NR) { print "no merge commits (squash or rebase merges?)"; exit }
    m = int((NR + 1) / 2)
    median = NR % 2 ? hours[m] : (hours[m] + hours[m + 1]) / 2
    printf "merged branches    %d\n", NR
    printf "older than a day   %d\n", over
    printf "median age         %.0f h\n", median
    printf "oldest             %d h %s\n", hours[NR], last
  }'
