#!/bin/sh
# What is left of an error budget. Reads lines "MINUTES PERCENT WHAT":
# how long it went wrong and what share of the requests failed meanwhile.
# usage: sh budget.sh OBJECTIVE DAYS < FILE    e.g. sh budget.sh 99.9 30 < incidents.txt
awk -v objective="$1" -v days="$2" '
  BEGIN {
    budget = days * 24 * 60 * (100 - objective) / 100
    printf "budget %6.1f min          %s%% in %d days\n", budget, objective, days
  }
  NF && !/^#/ {
    cost = $1 * $2 / 100
    spent += cost
    $1 = $2 = ""
    printf "spent  %6.1f min  %5.1f%% %s\n", cost, cost / budget * 100, $0
  }
  END {
    left = budget - spent
    printf "left   %6.1f min  %5.1f%%\n", left, left / budget * 100
  }'
