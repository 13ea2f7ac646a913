import pytest

from coupon import redeem

pytestmark = pytest.mark.unit


class FakeStore:
    def __init__(self):
        self.used = set()

    def has_used(self, customer, code):
        return (customer, code) in self.used

    def mark_used(self, customer, code):
        self.used.add((customer, code))


def test_first_use_is_accepted():
    assert redeem(FakeStore(), "kim", "WELCOME10")


def test_second_use_is_refused():
    store = FakeStore()
    redeem(store, "kim", "WELCOME10")
    assert not redeem(store, "kim", "WELCOME10")


def test_customers_do_not_share_a_coupon():
    store = FakeStore()
    redeem(store, "kim", "WELCOME10")
    assert redeem(store, "lee", "WELCOME10")
