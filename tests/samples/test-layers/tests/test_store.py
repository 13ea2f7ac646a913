import pytest

from coupon import redeem
from store import SqliteStore

pytestmark = pytest.mark.integration


def test_new_store_is_empty(tmp_path):
    assert not SqliteStore(tmp_path / "shop.db").has_used("kim", "WELCOME10")


def test_next_connection_sees_a_used_coupon(tmp_path):
    redeem(SqliteStore(tmp_path / "shop.db"), "kim", "WELCOME10")
    assert not redeem(SqliteStore(tmp_path / "shop.db"), "kim", "WELCOME10")
