"""A mail server for trials: it takes every letter, and writes into a file to whom. Usage: mail_server.py FILE PORT"""

import re
import sys
from contextlib import suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

ADDRESS = re.compile(r"<([^>]*)>")
ANSWERS = {
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    "RSET": "250 ok",
    "NOOP": "250 ok",
    "QUIT": "221 bye",
}


class Talk(StreamRequestHandler):
    """One connection. A letter counts as taken before this is said: who does not hear it sends it twice."""

    def handle(self):
        with suppress(OSError):
            self.talk()

    def talk(self):
        recipients = []
        self.say("220 trial")
        while line := self.rfile.readline():
            word = line[:4].decode().strip().upper()
            self.say(ANSWERS.get(word, "250 ok"))
            if word == "RCPT":
                recipients.append(ADDRESS.search(line.decode())[1])
            elif word == "DATA" and self.has_ended():
                with self.server.file.open("a") as file:
                    file.writelines(f"{address}\n" for address in recipients)
                recipients = []
                self.say("250 taken")
            elif word == "QUIT":
                return

    def has_ended(self) -> bool:
        """Read a letter; tell whether it came to its end."""
        return any(line == b".\r\n" for line in self.rfile)

    def say(self, words: str):
        self.wfile.write(f"{words}\r\n".encode())


class MailServer(ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


if __name__ == "__main__":
    server = MailServer(("127.0.0.1", int(sys.argv[2])), Talk)
    server.file = Path(sys.argv[1])
    server.serve_forever()
