"""A pretend payment service. While the file flags/new-router exists, every eighth answer is slow."""
import http.server
import itertools
import os
import pathlib
import time

count = itertools.count(1)


class Pay(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        slow = pathlib.Path("flags/new-router").exists() and next(count) % 8 == 0
        time.sleep(1.6 if slow else 0.03)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


address = ("127.0.0.1", int(os.environ.get("PORT", 8081)))
http.server.ThreadingHTTPServer(address, Pay).serve_forever()
