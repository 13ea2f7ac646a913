#!/bin/sh
# sh drill.sh: three releases, one of them broken, and a visitor who keeps asking.
# Works in a folder of its own; needs curl, python3 and the port 8080 (or PORT=...)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
for version in 1.4.1 1.4.2 1.4.3; do mkdir -p "releases/$version"; done
echo '{"rounding": "floor"}' > releases/1.4.1/coupon.json
echo '{"round": "half-up"}' > releases/1.4.2/coupon.json
echo '{"rounding": "half-up"}' > releases/1.4.3/coupon.json

python3 "$here/server.py" &
server=$! visitor=
trap 'kill $server $visitor; rm -rf "$work"' EXIT

deploy() {
  sleep 1
  echo "\$ sh deploy.sh $1"
  sh "$here/deploy.sh" "$1" && code=0 || code=$?
  echo "(exit $code)"
}

deploy 1.4.1
while :; do
  curl -s -o /dev/null -w '%{http_code}\n' "http://127.0.0.1:${PORT:-8080}/" >> answers
  sleep 0.05
done &
visitor=$!
deploy 1.4.2
deploy 1.4.3
deploy 1.4.1
sleep 1
echo '$ sort answers | uniq -c'
sort answers | uniq -c
