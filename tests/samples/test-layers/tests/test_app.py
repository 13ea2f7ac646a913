import http.client
import subprocess
import sys

import pytest

pytestmark = pytest.mark.e2e


@pytest.fixture
def port(tmp_path):
    command = [sys.executable, "app.py", str(tmp_path / "shop.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as app:
        yield int(app.stdout.readline())  # printed once it listens: no sleep
        app.terminate()


def post(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("POST", path)
    return connection.getresponse().status


def test_second_order_gets_409(port):
    assert post(port, "/kim/WELCOME10") == 200
    assert post(port, "/kim/WELCOME10") == 409
