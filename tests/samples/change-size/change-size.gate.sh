#!/bin/sh
# Fails when a change is too big to read. Lock files, snapshots, dist/ and
# deleted files do not count.
# Usage: change-size.gate.sh LIMIT [BASE]
set -eu

limit=${1:-400}
base=$(git merge-base "${2:-origin/main}" HEAD)

lines=$(
  git diff --numstat --diff-filter=d "$base" HEAD -- . \
    ':(exclude,glob)**/*.lock' ':(exclude,glob)**/*-lock.*' ':(exclude,glob)**/go.sum' \
    ':(exclude,glob)**/*.snap' ':(exclude)dist/' |
    awk '{ sum += $1 + $2 } END { print sum + 0 }'
)
echo "changed lines (without lock/snapshot/dist): $lines, limit: $limit"
[ "$lines" -le "$limit" ] || {
  echo "too large to review: split this change" >&2
  exit 1
}
