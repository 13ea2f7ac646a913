#!/bin/sh
# sh scratch.sh: makes the repository `shop` with twenty commits from v2.0 to v2.1, always with the same hashes.
# One of them breaks free delivery. Two more cannot even be imported.
set -eu
git init -q -b main shop
cd shop
git config user.name dev
git config user.email dev@example.com
git config commit.gpgsign false

number=0
save() { # MESSAGE: commits everything, an hour after the commit before
  number=$((number + 1))
  date="2026-11-$((9 + number / 8))T$((10 + number % 8)):00:00+0900"
  git add .
  GIT_AUTHOR_DATE=$date GIT_COMMITTER_DATE=$date git commit -q -m "$1"
}
note() { echo "- $1" >> README.md; save "docs: $1"; }

cat > delivery.py <<'PYTHON'
FREE_FROM = 50_000


def fee(total):
    return 0 if total >= FREE_FROM else 3_000
PYTHON
echo '# shop' > README.md
save 'feat: free delivery from 50,000 won' && git tag v2.0
note 'how to run the shop'
echo 'def price(items): return sum(items)' > cart.py && save 'feat: add up the cart'
note 'who owns the cart'
echo 'LIMIT = 30' >> cart.py && save 'feat: at most 30 items in a cart'
note 'why 30 items'
echo 'CURRENCY = "KRW"' >> cart.py && save 'feat: name the currency'
note 'how to ask for a refund'

sed 's/^FREE_FROM = .*/from rules import FREE_FROM/' delivery.py > new && mv new delivery.py
save 'refactor: take the limit from the rules'
note 'where the rules live'
echo 'FREE_FROM = 50_000' > rules.py && save 'fix: add the rules that were forgotten'
note 'how to change a rule'
echo 'ISLANDS = 6_000' >> rules.py && save 'feat: a fee for remote islands'

cat > delivery.py <<'PYTHON'
from rules import FREE_FROM, ISLANDS

STEPS = [(FREE_FROM, 0), (0, 3_000)]


def fee(total, island=False):
    base = next(won for limit, won in STEPS if total > limit)
    return base + (ISLANDS if island else 0)
PYTHON
save 'feat: remote islands pay more'
note 'which islands are remote'
echo 'GIFT_WRAP = 2_000' >> rules.py && save 'feat: gift wrap'
note 'what gift wrap costs'
echo 'RETRIES = 1' >> cart.py && save 'fix: try the stock service twice'
note 'who to call about stock'
note 'what is new in 2.1' && git tag v2.1
