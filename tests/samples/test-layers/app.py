import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

from coupon import redeem
from store import SqliteStore


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        customer, code = self.path.strip("/").split("/")
        used_now = redeem(SqliteStore(sys.argv[1]), customer, code)
        self.send_response(200 if used_now else 409)
        self.end_headers()

    def log_message(self, *args):
        pass


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
