#!/usr/bin/env python3
"""The whole trip through the real program: the five plans of the corpus in, answers out."""
import json
import os
import pathlib
import re
import shutil
import tempfile
import unittest

import program
from program import CORPUS, ArchiveTest, run

COMMANDS = ["index", "read", "search", "cited-by", "cite", "show", "remove", "serve", "status", "problems", "rebuild"]


def places(answer):
    """(province, year) of each plan of an answer, in one order."""
    return sorted((plan["province"], plan["year"]) for plan in answer["plans"])


class CorpusTest(ArchiveTest):
    """Questions to one archive of the corpus, made once."""

    @classmethod
    def setUpClass(cls):
        maker = ArchiveTest()
        maker.setUp()
        cls.addClassCleanup(maker.doCleanups)
        cls.made = maker.archive
        cls.first = maker.counts(CORPUS)

    def setUp(self):
        super().setUp()
        self.archive = self.made

    def test_all_five_are_taken_in_and_once_only(self):
        self.assertEqual({"added": 5, "unchanged": 0, "updated": 0, "problems": 0}, self.first)
        self.assertEqual({"added": 0, "unchanged": 5, "updated": 0, "problems": 0}, self.counts(CORPUS))
        status = self.answer("status")
        self.assertEqual((5, 0, 0), (status["plans"], status["problems"], status["removed"]))

    def test_who_implements_44_kl_tw(self):
        answer = self.answer("cited-by", "44-KL/TW", "--relation", "implements")
        self.assertEqual("vn:dang/kl/tw/k12/44", answer["work"]["key"])
        how = {plan["province"]: (plan["how"], plan["through"]) for plan in answer["plans"]}
        self.assertEqual(
            {"Kon Tum": ("direct", []), "Lai Châu": ("direct", []), "Tuyên Quang": ("direct", []), "Cao Bằng": ("through", ["346-KH/TU"])}, how)
        for plan in answer["plans"]:
            with self.subTest(plan["province"]):
                self.assertIn(plan["relation"], ("implements", "follows"))
                self.assertIn("44", plan["evidence"])

    def test_the_four_plans_are_all_that_cite_44_kl_tw(self):
        self.assertEqual([("Cao Bằng", 2022), ("Kon Tum", 2022), ("Lai Châu", 2024), ("Tuyên Quang", 2022)], places(self.answer("cited-by", "44-KL/TW")))

    def test_09_ct_tw_is_cited_through_44_kl_tw_only(self):
        answer = self.answer("cited-by", "09-CT/TW")
        self.assertEqual([("Cao Bằng", 2022), ("Kon Tum", 2022), ("Lai Châu", 2024), ("Tuyên Quang", 2022)], places(answer))
        for plan in answer["plans"]:
            with self.subTest(plan["province"]):
                self.assertEqual("through", plan["how"])
                self.assertIn("44-KL/TW", plan["through"])

    def test_a_draft_is_told_what_it_cites(self):
        text = "Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019; Điều 10 Nghị định số 111/2018/NĐ-CP; Kế hoạch số 17/KH-UBND"
        file = self.folder / "draft.txt"
        file.write_text(text, encoding="utf-8")
        typed = self.answer("cite", text)
        self.assertEqual(["vn:dang/kl/tw/k12/44", "vn:qppl/nd/cp/2018/111"], [work["key"] for work in typed["works"] if work["key"]])
        self.assertEqual([4, 2], [work["work"]["plans"] for work in typed["works"] if work["work"]])
        self.assertEqual(["vn:hc/kh/ubnd@tuyen-quang/2022/17"],
                         [one["key"] for work in typed["works"] if work["partial"] for one in work["candidates"]])
        self.assertTrue(typed["similar"]["enough"], typed["similar"])
        self.assertEqual(typed, self.answer("cite", file), "a file is read as the text in it")
        piped = run("cite", "-", "--json", "--archive", self.archive, stdin=text.encode())
        self.assertEqual(typed, json.loads(piped.stdout), piped.stderr)
        shown = self.danchieu("cite", text)
        for words in ("Dẫn 3 văn bản", "4 kế hoạch dẫn", "có thể là Kế hoạch 17/KH-UBND", "kế hoạch gần giống nhất"):
            self.assertIn(words, shown)
        held = self.answer("cite", next(CORPUS.glob("004*")))
        self.assertLess(held["similar"]["siblings"], 5, "a plan of the archive is not its own sibling")

    def test_what_cannot_be_a_draft_is_refused(self):
        self.assertEqual("", self.danchieu("cite", "nofile.pdf", exit_code=1))
        self.assertIn("nofile.pdf", self.said)
        broken = self.folder / "broken.pdf"
        broken.write_bytes(b"%PDF-1.4\n")
        self.danchieu("cite", broken, exit_code=1)
        self.assertIn("broken.pdf", self.said)
        self.assertIn("Không nhận ra", self.danchieu("cite", "xin chào mọi người"))

    def test_filters_of_cited_by(self):
        for options, expected in [
            (["--year", "2024"], [("Lai Châu", 2024)]),
            (["--province", "Cao Bằng"], [("Cao Bằng", 2022)]),
            (["--province", "cao bang"], [("Cao Bằng", 2022)]),
            (["--level", "district"], [("Kon Tum", 2022)]),
            (["--year", "2019"], []),
        ]:
            with self.subTest(options):
                self.assertEqual(expected, places(self.answer("cited-by", "44-KL/TW", *options)))

    def test_a_number_may_be_typed_in_any_form(self):
        for typed in (["44-KL/TW"], ["44-kl/tw"], ["kl", "44"], ["kl 44"], ["Kết luận 44"], ["số 44-KL/TW"], ["44 - KL/TW"], ["vn:dang/kl/tw/k12/44"]):
            with self.subTest(typed):
                self.assertEqual("vn:dang/kl/tw/k12/44", self.answer("cited-by", *typed)["work"]["key"])

    def test_none_is_said_to_be_none(self):
        answer = self.answer("cited-by", "999-KL/TW")
        self.assertEqual((None, [], []), (answer["work"], answer["candidates"], answer["plans"]))
        self.assertIn("không có trong kho này, cũng không kế hoạch nào dẫn", self.danchieu("cited-by", "999-KL/TW"))

    def test_cited_by_shows_the_sentence(self):
        text = self.danchieu("cited-by", "44-KL/TW")
        self.assertIn("qua 346-KH/TU", text)
        self.assertEqual(3, len(re.findall(r"trực tiếp +tr\. \d", text)))
        self.assertEqual(4, sum(line.strip().startswith("“") for line in text.splitlines()), "a sentence below each plan")

    def test_words_find_with_and_without_marks(self):
        plain = self.answer("search", "ngay hoi toan dan")
        marked = self.answer("search", "ngày hội toàn dân")
        own_subject = {"Kon Tum", "Hải Dương", "Cao Bằng", "Lai Châu"}
        for answer in (plain, marked):
            self.assertEqual(own_subject, {hit["province"] for hit in answer["hits"][:4]})
            self.assertLessEqual(answer["total"], 5)
            for hit in answer["hits"]:
                excerpt = hit["excerpts"][0]
                begin, end = excerpt["marks"][0]
                self.assertTrue(excerpt["text"][begin:end].strip(), excerpt)

    def test_a_search_narrows(self):
        for options, expected in [
            (["--province", "Cao Bằng"], {"Cao Bằng"}),
            (["--year", "2024"], {"Lai Châu"}),
            (["--level", "commune"], {"Hải Dương"}),
            (["--cites", "44-KL/TW"], {"Kon Tum", "Lai Châu", "Tuyên Quang", "Cao Bằng"}),
            (["--kind", "Kế hoạch"], {"Kon Tum", "Hải Dương", "Cao Bằng", "Lai Châu", "Tuyên Quang"}),
            (["--year", "1999"], set()),
        ]:
            with self.subTest(options):
                self.assertEqual(expected, {hit["province"] for hit in self.answer("search", *options)["hits"]})

    def test_results_come_in_parts(self):
        everything = [hit["plan"] for hit in self.answer("search", "an ninh", "--sort", "newest")["hits"]]
        parts = [self.answer("search", "an ninh", "--sort", "newest", "--limit", 2, "--offset", offset)["hits"] for offset in (0, 2, 4)]
        self.assertEqual(everything, [hit["plan"] for part in parts for hit in part])
        self.assertEqual(2, len(parts[0]))

    def test_a_word_of_the_query_may_be_a_command(self):
        self.assertEqual(0, self.answer("search", "status", "index", "qwrtz")["total"])

    def test_marks_of_an_excerpt_are_plain_where_there_is_no_terminal(self):
        self.assertIn("**", self.danchieu("search", "ngay hoi toan dan"))

    def test_show_takes_the_beginning_of_an_id(self):
        plan = self.answer("search", "--province", "Cao Bằng")["hits"][0]["plan"]
        self.assertEqual("1238/BCĐ-CAT-PV05", self.answer("show", plan[:6])["plan"]["number"])
        self.assertIn("1238/BCĐ-CAT-PV05", self.danchieu("show", plan))
        self.assertEqual("", self.danchieu("show", "zzz", exit_code=1))

    def test_the_archive_may_come_from_the_environment_or_stand_first(self):
        for done in (run("status", "--json", DANCHIEU_ARCHIVE=str(self.archive)), run("--archive", self.archive, "status", "--json")):
            self.assertEqual(5, json.loads(done.stdout)["plans"], done.stderr)

    def test_english(self):
        done = run("cited-by", "44-KL/TW", "--archive", self.archive, DANCHIEU_LANG="en")
        self.assertIn("4 plan(s) cite it (3 directly, 1 through others)", done.stdout)


class ChangingArchiveTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.plans = self.folder / "plans"
        shutil.copytree(CORPUS, self.plans)
        self.names = sorted(path.name for path in self.plans.iterdir())

    def test_a_changed_file_is_a_new_version_of_its_plan(self):
        self.counts(self.plans)
        plan = self.answer("search", "--province", "Lai Châu")["hits"][0]["plan"]
        file = next(path for path in self.plans.iterdir() if path.name.startswith("003"))
        file.write_text(file.read_text(encoding="utf-8") + "\nBổ sung: diễn tập zyxwv.\n", encoding="utf-8")
        self.assertEqual({"added": 0, "unchanged": 4, "updated": 1, "problems": 0}, self.counts(self.plans))
        self.assertEqual([plan], [hit["plan"] for hit in self.answer("search", "zyxwv")["hits"]])
        self.assertEqual(5, self.answer("status")["plans"])

    def test_a_list_that_is_too_long_says_how_much_is_left_out(self):
        places = ("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Gia Lai", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Sơn La")
        text = "; ".join(f"Kế hoạch số 24/KH-UBND ngày 28/01/2021 của Ủy ban nhân dân tỉnh {place}" for place in places)
        shutil.rmtree(self.plans)
        self.plans.mkdir()
        (self.plans / "untitled.txt").write_text(f"Thực hiện {text}.\n", encoding="utf-8")
        self.counts(self.plans)
        self.assertEqual(len(places), len(self.answer("search", "24/KH-UBND")["works"]))
        shown = self.danchieu("search", "24/KH-UBND")
        self.assertEqual(10, shown.count("Văn bản: "))
        self.assertIn(f"và {len(places) - 10} văn bản khác", shown)
        self.assertIn("(chưa đọc được tên văn bản)", shown)

    def test_the_same_content_elsewhere_is_the_same_plan(self):
        self.counts(self.plans)
        shutil.copy(self.plans / self.names[0], self.folder / "copy.txt")
        self.assertEqual({"added": 0, "unchanged": 1, "updated": 0, "problems": 0}, self.counts(self.folder / "copy.txt"))

    def test_a_removed_plan_is_in_no_answer(self):
        self.counts(self.plans)
        plan = self.answer("search", "--province", "Cao Bằng")["hits"][0]["plan"]
        self.danchieu("remove", plan, exit_code=2)
        self.danchieu("remove", plan, "--reason", "  ", exit_code=2)
        self.danchieu("remove", plan, "--reason", "bản nháp")
        self.assertEqual(3, len(self.answer("cited-by", "44-KL/TW")["plans"]))
        self.assertEqual(0, self.answer("search", "--province", "Cao Bằng")["total"])
        status = self.answer("status")
        self.assertEqual((4, 1), (status["plans"], status["removed"]))
        self.danchieu("show", plan, exit_code=1)

    def test_a_file_that_cannot_be_read_is_a_problem_and_nothing_else_is_lost(self):
        (self.plans / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing of a PDF follows\n")
        self.assertEqual({"added": 5, "unchanged": 0, "updated": 0, "problems": 1}, self.counts(self.plans, exit_code=3))
        self.assertIn("broken.pdf", self.said)
        problems = self.answer("problems")["problems"]
        self.assertEqual(["broken.pdf"], [problem["file"].rsplit("/", 1)[-1] for problem in problems])
        self.assertTrue(problems[0]["reason"])
        self.assertEqual(1, self.answer("status")["problems"])
        self.assertIn("1 tệp chưa đọc được", self.danchieu("cited-by", "999-KL/TW"))
        (self.plans / "broken.pdf").unlink()

    def test_the_index_can_be_made_again(self):
        self.counts(self.plans)
        before = self.answer("search", "ngay hoi toan dan")["hits"]
        self.danchieu("rebuild")
        self.assertEqual(before, self.answer("search", "ngay hoi toan dan")["hits"])

    def test_an_archive_can_be_copied(self):
        self.counts(self.plans)
        shutil.copytree(self.archive, self.folder / "copy")
        shutil.rmtree(self.archive)
        self.archive = self.folder / "copy"
        self.assertEqual(4, len(self.answer("cited-by", "44-KL/TW")["plans"]))
        self.assertEqual({"added": 0, "unchanged": 5, "updated": 0, "problems": 0}, self.counts(self.plans))


class ReadTest(unittest.TestCase):
    def test_read_gives_the_contract(self):
        done = run("read", next(CORPUS.glob("002*")), "--json")
        self.assertEqual(0, done.returncode, done.stderr)
        document = json.loads(done.stdout)
        self.assertLessEqual({"file", "sha256", "pages", "pages_recognised", "plan", "sections", "abbreviations", "mentions"}, document.keys())
        self.assertLessEqual(
            {"kind", "number", "title", "year", "issued", "level", "province", "province_today", "district", "commune", "issuer", "signer"},
            document["plan"].keys())
        self.assertEqual(("1238/BCĐ-CAT-PV05", "2022-04-04", None), tuple(document["plan"][name] for name in ("number", "issued", "district")))
        text = next(CORPUS.glob("002*")).read_text(encoding="utf-8")
        for mention in document["mentions"]:
            if mention["number"]:
                self.assertIn(mention["number"].split("/")[0].split("-")[0].lstrip("0"), text[mention["start"] : mention["end"]])


    def test_many_are_a_line_each_in_one_order(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            shutil.copytree(CORPUS, folder / "plans")
            (folder / "plans" / "004a.pdf").write_bytes(b"%PDF-1.4\n")
            (folder / "plans" / ".hidden.txt").write_text("KẾ HOẠCH", encoding="utf-8")
            (folder / "last.txt").write_text("Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019", encoding="utf-8")
            done = run("read", folder / "plans", folder / "last.txt", "--json")
            lines = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual(3, done.returncode, done.stderr)
            self.assertEqual(sorted(path for path in (folder / "plans").iterdir() if path.name != ".hidden.txt") + [folder / "last.txt"],
                             [pathlib.Path(line["file"]) for line in lines])
            self.assertEqual(["004a.pdf"], [pathlib.Path(line["file"]).name for line in lines if "problem" in line])
            self.assertIn("004a.pdf", done.stderr)
            alone = json.loads(run("read", lines[0]["file"], "--json").stdout)
            self.assertEqual(alone, lines[0], "a file is read alike alone and among others")
            self.assertEqual(6, run("read", folder).stdout.count(" trang"))
            (folder / "last.txt").chmod(0)
            if not os.access(folder / "last.txt", os.R_OK):
                self.assertEqual((3, ["file", "problem"]), (lambda one: (one.returncode, [*json.loads(one.stdout)]))(run("read", folder / "last.txt", "--json")))

    def test_standard_input_is_text_or_pdf_by_its_bytes(self):
        text = next(CORPUS.glob("002*")).read_bytes()
        for given, code, fields in [(text, 0, {"plan", "mentions"}), (b"%PDF-1.4\n", 3, {"problem"}), (b"", 3, {"problem"})]:
            with self.subTest(given[:8]):
                done = run("read", "-", "--json", stdin=given)
                self.assertEqual(code, done.returncode, done.stderr)
                line = json.loads(done.stdout)
                self.assertEqual("-", line["file"])
                self.assertLessEqual(fields, line.keys())
        from_file = json.loads(run("read", next(CORPUS.glob("002*")), "--json").stdout)
        self.assertEqual(from_file["mentions"], json.loads(run("read", "-", "--json", stdin=text).stdout)["mentions"])


class ExitCodeTest(ArchiveTest):
    def test_wrong_use_is_2_and_says_where_the_help_is(self):
        for arguments in ([], ["unknown"], ["search", "--level", "galaxy"], ["search", "--limit", "-1", "a"], ["cited-by"], ["cited-by", "xyz"],
                          ["cited-by", "44-KL/TW", "521/QĐ-TTg"], ["index"], ["read"], ["status", "--jsonn"], ["serve", "--listen", "nowhere"]):
            with self.subTest(arguments):
                self.counts(CORPUS)
                done = run(*arguments, DANCHIEU_ARCHIVE=str(self.archive))
                self.assertEqual((2, ""), (done.returncode, done.stdout), done.stderr)
                self.assertTrue(done.stderr.strip())

    def test_what_cannot_be_done_is_1_and_makes_no_archive(self):
        for arguments in (["status"], ["search", "a"], ["cited-by", "44-KL/TW"], ["show", "1"], ["problems"], ["rebuild"], ["remove", "1", "--reason", "r"],
                          ["serve", "--listen", "127.0.0.1:0"], ["index", "/no/such/file"], ["read", "/no/such/file"]):
            with self.subTest(arguments):
                done = run(*arguments, DANCHIEU_ARCHIVE=str(self.archive))
                self.assertEqual((1, ""), (done.returncode, done.stdout), done.stderr)
                self.assertTrue(done.stderr.startswith("danchieu: "), done.stderr)
                self.assertFalse(self.archive.exists())

    def test_a_file_with_a_problem_is_3(self):
        broken = self.folder / "broken.pdf"
        broken.write_bytes(b"%PDF-1.4\n")
        done = run("read", broken, "--json")
        self.assertEqual(3, done.returncode)
        self.assertTrue(json.loads(done.stdout)["problem"])

    def test_every_command_has_help_with_an_example(self):
        for command in COMMANDS:
            with self.subTest(command):
                done = run(command, "--help")
                self.assertEqual((0, ""), (done.returncode, done.stderr))
                self.assertIn(f"danchieu {command}", done.stdout.split("Ví dụ:")[1])
        whole = run("--help").stdout
        for command in COMMANDS:
            self.assertIn(f"  {command} ", whole)

    def test_an_answer_that_cannot_be_written_is_a_failure(self):
        self.counts(CORPUS)
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = program.subprocess.run([program.PROGRAM, "status", "--archive", self.archive], stdout=full, stderr=program.subprocess.PIPE, check=False)
        self.assertEqual(1, done.returncode)


if __name__ == "__main__":
    unittest.main()
