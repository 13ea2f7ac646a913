"""Serves whatever `current` points at. /healthz: 200 with the version, or 503 with the reason."""
import http.server
import json
import os
import pathlib


class Shop(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        release = pathlib.Path("current").resolve()
        try:
            rounding = json.loads((release / "coupon.json").read_text())["rounding"]
            status, text = 200, f"{release.name} ready (rounding: {rounding})"
        except (OSError, ValueError, KeyError) as reason:
            status, text = 503, f"{release.name} not ready: {reason!r}"
        self.send_response(status)
        self.end_headers()
        self.wfile.write(f"{text}\n".encode())

    def log_message(self, *_):
        pass


address = ("127.0.0.1", int(os.environ.get("PORT", 8080)))
http.server.ThreadingHTTPServer(address, Shop).serve_forever()
