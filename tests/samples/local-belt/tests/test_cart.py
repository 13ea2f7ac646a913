from cart import total


def test_no_coupon() -> None:
    assert total([1_000, 2_000]) == 3_000


def test_welcome_coupon() -> None:
    assert total([1_000, 2_000], "WELCOME10") == 2_700
