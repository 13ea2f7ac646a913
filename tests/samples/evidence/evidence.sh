#!/bin/sh
# Who wrote and who approved each change of a release, from git alone.
# usage: sh evidence.sh FROM TO [SHA256SUMS]     exit 1 when a change lacks its evidence
# The approver stands in the trailer "Reviewed-by: NAME <address>" that a merge leaves.
from=$1 to=$2 sums=$3
approver='%(trailers:key=Reviewed-by,valueonly,separator=%x2C)'
echo "release  $to  $(git rev-parse "$to^{commit}")"
[ -z "$sums" ] || awk '{ print "file     " $2 "\nsha256   " $1 }' "$sums"
format="%h%x09%ae%x09$approver%x09%B%x1e"
git log --reverse --no-merges --format="$format" "$from..$to" |
  awk -F '\t' -v issue="${ISSUE:-SHOP-[0-9]+}" '
    BEGIN { RS = "\036" }
    function within(text, pattern) {
      return match(text, pattern) ? substr(text, RSTART, RLENGTH) : "-"
    }
    { sub(/^\n/, "") }
    NF > 3 {
      by = within($3, "[^<, ]+@[^>, ]+")
      for_issue = within($4, issue)
      verdict = by == "-" ? "NO APPROVER" : by == $2 ? "APPROVED BY AUTHOR" : "ok"
      if (for_issue == "-") verdict = (verdict == "ok" ? "" : verdict ", ") "NO ISSUE"
      bad += verdict != "ok"
      changes++
      printf "%s  %-9s %-18s %-18s %s\n", $1, for_issue, $2, by, verdict
    }
    END {
      print changes + 0 " changes, " bad + 0 " without evidence"
      exit bad || !changes
    }'
