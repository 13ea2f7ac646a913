"""Cart totals of an invented shop. Prices and totals are in won."""


def total(prices: list[int], coupon: str | None = None) -> int:
    """The sum after the coupon; fractions of a won are dropped."""
    amount = sum(prices)
    if coupon == "WELCOME10":
        return amount * 90 // 100
    if coupon == "VIP20" and amount >= 50_000:
        return amount * 80 // 100
    return amount
