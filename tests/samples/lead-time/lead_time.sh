#!/bin/bash
# Median hours from commit to release tag, and releases a month, from git alone.
# usage: bash lead_time.sh REPOSITORY ['v*'] [HOW_MANY_TAGS]
cd "$1" || exit 1
prev=""
for t in $(git tag --list "${2:-v*}" --sort=creatordate |
  grep -v -E 'alpha|beta|rc' | tail -n "${3:-12}"); do
  if [ -n "$prev" ]; then
    at=$(git log -1 --format=%ct "$t")
    git log --no-merges --format=%ct "$prev..$t" |
      awk -v at="$at" '{ d = (at - $1) / 3600; print d < 0 ? 0 : d }' |
      sort -n |
      awk -v t="$t" '
        { hours[NR] = $1 }
        END {
          if (!NR) exit
          m = int((NR + 1) / 2)
          median = NR % 2 ? hours[m] : (hours[m] + hours[m + 1]) / 2
          printf "%-12s commits=%-3d median_lead_time=%.1fh\n", t, NR, median
        }'
  fi
  prev=$t
done
echo "-- releases per month"
git tag --list "${2:-v*}" --format='%(creatordate:format:%Y-%m)' |
  sort | uniq -c | tail -6
