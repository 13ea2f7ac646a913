#!/bin/bash
# Open Mon-Thu 10:00-16:59 KST. FREEZE=YYYY-MM-DD..YYYY-MM-DD closes whole days.
# NOW="YYYY-MM-DD weekday hour" asks about another moment; weekday 1 is Monday.
read -r day weekday hour <<< "${NOW:-$(TZ=Asia/Seoul date '+%F %u %H')}"
closed() { echo "deploy closed: $1" >&2; exit 1; }

if [ -n "${FREEZE:-}" ]; then
  [[ "$day" < "${FREEZE%..*}" || "$day" > "${FREEZE#*..}" ]] ||
    closed "change freeze $FREEZE (now $day)"
fi
if [ "$weekday" -ge 5 ] || [ "$hour" -lt 10 ] || [ "$hour" -ge 17 ]; then
  closed "window is Mon-Thu 10:00-16:59 KST (now weekday $weekday, ${hour}h)"
fi
echo "deploy window open"
