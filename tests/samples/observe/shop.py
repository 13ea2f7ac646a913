"""A pretend shop: two versions answer side by side and the newer one fails more often. /metrics for Prometheus."""
import http.server
import os
import time

started = time.time()
traffic = {  # version: status: answers a second
    "1.4.1": {"200": 39.88, "500": 0.12},
    "1.4.2": {"200": 9.5, "500": 0.5},
}


class Metrics(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        seconds = time.time() - started
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"# TYPE http_requests_total counter\n")
        for version, statuses in traffic.items():
            for status, rate in statuses.items():
                labels = f'version="{version}",status="{status}"'
                self.wfile.write(f"http_requests_total{{{labels}}} {seconds * rate:.0f}\n".encode())

    def log_message(self, *_):
        pass


address = ("127.0.0.1", int(os.environ.get("PORT", 8082)))
http.server.ThreadingHTTPServer(address, Metrics).serve_forever()
