#!/usr/bin/env python3
"""Plans of one issuer on one subject are found as a series over the years and over the merger of 1/7/2025; people correct it, and that stays."""
import unittest

from program import ArchiveTest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH {capitals}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

{province}, ngày 10 tháng 3 năm {year}

KẾ HOẠCH
{title} năm {year}

I. MỤC ĐÍCH, YÊU CẦU
1. Giáo dục truyền thống yêu nước, lòng tự hào dân tộc cho các tầng lớp nhân dân trên địa bàn tỉnh {province} trong năm {year}.
II. THỜI GIAN
Từ ngày 01/{month} đến ngày 19/8/{year}, báo cáo kết quả trước ngày 25/8/{year}.
III. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh chủ trì, phối hợp với các sở, ngành tổ chức thực hiện kế hoạch này.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""
FESTIVAL = "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc"
FIRES = "Phòng cháy, chữa cháy rừng mùa khô"


class SeriesTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.texts = self.folder / "texts"
        self.texts.mkdir()
        number = 10
        for province, title, years in (("Kon Tum", FESTIVAL, (2021, 2022, 2024, 2025)), ("Quảng Ngãi", FESTIVAL, (2024, 2026)), ("Kon Tum", FIRES, (2022, 2023))):
            for year in years:
                number += 1
                text = PLAN.format(capitals=province.upper(), province=province, number=number, title=title, year=year, month=7 + year % 2)
                (self.texts / f"{number}.txt").write_text(text, encoding="utf-8")
        self.danchieu("index", self.texts)
        hits = self.answer("search", "trên địa bàn tỉnh", "--limit", 50)["hits"]
        self.ids = {(hit["province"], "cháy" in hit["title"], hit["year"]): hit["plan"] for hit in hits}
        self.assertEqual(8, len(self.ids))

    def plans(self, province, year, fires=False):
        answer = self.answer("series", self.ids[province, fires, year])
        return [(row["province"], row["year"]) for row in answer["plans"]], answer["missing"]

    def test_a_series_is_found_with_its_gap_and_goes_on_over_the_merger(self):
        rows = (
            ("Kon Tum", 2022, False, [("Kon Tum", 2021), ("Kon Tum", 2022), ("Kon Tum", 2024), ("Kon Tum", 2025), ("Quảng Ngãi", 2026)], [2023]),
            ("Quảng Ngãi", 2024, False, [("Quảng Ngãi", 2024), ("Quảng Ngãi", 2026)], [2025]),
            ("Kon Tum", 2023, True, [("Kon Tum", 2022), ("Kon Tum", 2023)], []),
        )
        for province, year, fires, plans, missing in rows:
            with self.subTest(province=province, year=year):
                self.assertEqual((plans, missing), self.plans(province, year, fires))
        joined, missing = self.plans("Quảng Ngãi", 2026)
        self.assertEqual(6, len(joined), "both provinces that it was made from")
        self.assertEqual([2023], missing)

    def test_all_series_are_listed(self):
        answer = self.answer("series")
        found = sorted((one["province"], [plan["year"] for plan in one["plans"]], one["missing"]) for one in answer["series"])
        self.assertEqual([("Kon Tum", [2021, 2022, 2024, 2025], [2023]), ("Kon Tum", [2022, 2023], []), ("Quảng Ngãi", [2024, 2026], [2025])], found)
        self.assertIn("2023", self.danchieu("series"))

    def test_people_correct_it_and_that_stays(self):
        fires, festival = self.ids["Kon Tum", True, 2023], self.ids["Kon Tum", False, 2024]
        self.danchieu("correct", fires, f"series={festival}", "--reason", "đổi tên năm 2023")
        self.danchieu("correct", self.ids["Kon Tum", False, 2021], "series=-")
        expected = [("Kon Tum", 2022), ("Kon Tum", 2023), ("Kon Tum", 2024), ("Kon Tum", 2025), ("Quảng Ngãi", 2026)]
        for after in ("correct", "rebuild"):
            if after == "rebuild":
                self.danchieu("rebuild")
            with self.subTest(after=after):
                self.assertEqual((expected, []), self.plans("Kon Tum", 2025))
                self.assertEqual((expected, []), self.plans("Kon Tum", 2023, True), "seen from the plan that was joined")
                self.assertEqual([("Kon Tum", 2021)], self.plans("Kon Tum", 2021)[0])
                self.assertEqual([("Kon Tum", 2022)], self.plans("Kon Tum", 2022, True)[0], "the series that it left")
        self.danchieu("correct", fires, "series=ffffffffffff", exit_code=1)
        self.danchieu("correct", fires, f"series={fires}", exit_code=1)
        for number in (1, 2):
            self.danchieu("correct", "--revert", number)
        self.assertEqual([2023], self.plans("Kon Tum", 2025)[1], "what is undone does not count")


if __name__ == "__main__":
    unittest.main()
