#!/usr/bin/env python3
"""danchieu serve: says where it serves, answers, and ends when it is asked to."""
import json
import re
import signal
import subprocess
import unittest
import urllib.parse
import urllib.request

from program import CORPUS, PROGRAM, ROOT, ArchiveTest, environment, run


class ServeTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.counts(CORPUS)
        self.server = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--archive", self.archive], stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, text=True, env=environment())
        self.addCleanup(self.stop)
        self.address = re.search(r"http://127\.0\.0\.1:\d+", self.server.stdout.readline()).group()

    def stop(self):
        if self.server.poll() is None:
            self.server.kill()
        self.server.communicate()

    def get(self, path):
        with urllib.request.urlopen(self.address + path, timeout=30) as page:
            return page.status, page.read().decode("utf-8")

    def test_it_answers_until_it_is_asked_to_end(self):
        self.assertEqual(200, self.get("/healthz")[0])
        status, page = self.get("/search?" + urllib.parse.urlencode({"q": "ngay hoi toan dan"}))
        self.assertEqual(200, status)
        self.assertIn("Cao Bằng", page)
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(0, self.server.wait(timeout=30))

    def test_ctrl_c_ends_it(self):
        self.server.send_signal(signal.SIGINT)
        self.assertEqual(0, self.server.wait(timeout=30))

    def test_a_busy_port_gets_a_sentence(self):
        done = run("serve", "--listen", self.address.removeprefix("http://"), "--archive", self.archive)
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn(self.address.rsplit(":", 1)[1], done.stderr)

    def test_plans_that_come_in_later_are_found(self):
        plan = self.folder / "later.txt"
        plan.write_text("KẾ HOẠCH\nTổ chức diễn tập zyxwv năm 2024\n", encoding="utf-8")
        self.assertNotIn("/plans/", self.get("/search?q=zyxwv")[1])
        self.counts(plan)
        self.assertIn("/plans/", self.get("/search?q=zyxwv")[1])

    def test_pages_stay_whole_while_plans_come_in(self):
        subprocess.run([ROOT / "bench/generate", self.folder / "made", "--plans", "150"], check=True, capture_output=True)
        writer = subprocess.Popen([PROGRAM, "index", self.folder / "made/plans", "--archive", self.archive], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, env=environment())
        self.addCleanup(writer.kill)
        totals, addresses = [], ["/", "/works/dang/kl/tw/k12/44", "/status", "/feed.atom", "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc"]
        while writer.poll() is None or len(totals) < 3:
            status, answer = self.get("/api/v1/search?limit=1")
            self.assertEqual(200, status)
            totals.append(json.loads(answer)["total"])
            for address in addresses:
                self.assertEqual(200, self.get(address)[0], address)
        self.assertEqual(0, writer.returncode)
        self.assertEqual(totals, sorted(totals), "what was seen once does not go away")
        self.assertEqual(json.loads(self.get("/api/v1/search?limit=1")[1])["total"], totals[0] + 150)


if __name__ == "__main__":
    unittest.main()
