#!/usr/bin/env bash
# memory-guard.sh MEGABYTES COMMAND...: runs COMMAND and sends it SIGKILL once it holds
# more than MEGABYTES of memory, as the memory limit of a container does.
set -u
limit_kb=$(($1 * 1024))
shift
"$@" &
child=$!
while used_kb=$(ps -o rss= -p "$child"); do
  if ((used_kb > limit_kb)); then
    kill -KILL "$child"
    break
  fi
  sleep 0.05
done
wait "$child"
