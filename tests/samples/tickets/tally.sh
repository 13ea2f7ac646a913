#!/bin/sh
# What people asked for, longest waits first. Reads a table with columns between tabs:
# day, what was asked for, hours until it was done, minutes of work in it.
# usage: sh tally.sh < tickets.tsv
awk -F '\t' '
  NR > 1 { times[$2]++; waited[$2] += $3; worked[$2] += $4 }
  END {
    for (what in times)
      printf "%4d h waited %5d min worked %3d x %s\n",
        waited[what], worked[what], times[what], what
  }' | sort -rn
