#!/bin/sh
# sh latency.sh URL [requests]: what a user waits, half of the time and in the worst twentieth
set -eu
for request in $(seq "${2:-100}"); do
  curl -s -o /dev/null --max-time 5 -w '%{http_code} %{time_total}\n' "$1" || true
done | sort -n -k 2 | awk '
  { wait[NR] = $2; if ($1 !~ /^2/) failed++ }
  END {
    half = int(NR * 0.5 + 0.5); worst = int(NR * 0.95 + 0.5)
    printf "%d requests, %d failed, p50 %.2fs, p95 %.2fs\n",
      NR, failed, wait[half], wait[worst]
  }'
