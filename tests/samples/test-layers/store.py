import sqlite3


class SqliteStore:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("CREATE TABLE IF NOT EXISTS used (customer TEXT, code TEXT)")

    def has_used(self, customer, code):
        query = "SELECT 1 FROM used WHERE customer = ? AND code = ?"
        return self.db.execute(query, (customer, code)).fetchone() is not None

    def mark_used(self, customer, code):
        with self.db:  # commits; rolls back on an error
            self.db.execute("INSERT INTO used VALUES (?, ?)", (customer, code))
