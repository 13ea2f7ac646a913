"""The VIP coupon of an invented shop. Prices are in won."""


def discount(price: int, grade: str) -> int:
    """What a VIP saves: 15 %, and half a won goes up."""
    if grade == "VIP":
        return (price * 15 + 50) // 100
    return 0
