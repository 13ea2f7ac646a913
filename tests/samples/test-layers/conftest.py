import pytest

LAYERS = {"unit", "integration", "e2e"}


def pytest_collection_modifyitems(items):
    """Every test names exactly one layer, so that none is skipped by accident."""
    for item in items:
        layers = LAYERS & {mark.name for mark in item.iter_markers()}
        if len(layers) != 1:
            raise pytest.UsageError(f"{item.nodeid}: needs exactly one layer")
