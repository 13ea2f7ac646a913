"""Read once, at start. Every missing name is reported together, before anything else runs."""
import os
import sys

NEEDED = ("DATABASE_URL", "PAYMENT_API_KEY", "COUPON_ROUNDING")

missing = [name for name in NEEDED if not os.environ.get(name)]
if missing:
    sys.exit(f"missing settings: {', '.join(missing)}")
