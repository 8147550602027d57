"""What documents are called: `title_of(chance, phrases, "KH", topic, 2022, unit, inner)`."""
from .words import LEADS


def law_title(chance, topic):
    return chance.choice((
        f"quy định chi tiết và biện pháp thi hành pháp luật về {topic.short}", f"về {topic.short}", f"quy định về cơ chế, chính sách hỗ trợ {topic.short}",
        f"quy định xử phạt vi phạm hành chính trong lĩnh vực {topic.short}", f"hướng dẫn thực hiện một số nội dung về {topic.short}"))


def title_of(chance, phrases, code, topic, year, unit, inner):
    """How its title reads, and whether the number of `inner` stands in it."""
    where = f" trên địa bàn {unit.full}" if unit and chance.random() < 0.4 else ""
    if inner and chance.random() < 0.75:
        rest = f" về {chance.choice(LEADS)} công tác {topic.short}" if chance.random() < 0.6 else ""
        way = {"KL": ("về tiếp tục thực hiện {inner}", "về tiếp tục đẩy mạnh thực hiện {inner}", "về việc tiếp tục thực hiện {inner}"),
               "KH": ("triển khai thực hiện {inner}", "thực hiện {inner}", "về tổ chức thực hiện {inner}"), "CTr": ("thực hiện {inner}", "hành động thực hiện {inner}"),
               "HD": ("thực hiện {inner}", "một số nội dung thực hiện {inner}"), "QĐ": ("ban hành Kế hoạch triển khai thực hiện {inner}",),
               "CT": ("về đẩy mạnh thực hiện {inner}", "về việc triển khai {inner}"), "TT": ("hướng dẫn thi hành {inner}", "sửa đổi, bổ sung một số điều của {inner}"),
               "NĐ": ("sửa đổi, bổ sung một số điều của {inner}", "quy định chi tiết thi hành {inner}"), "NQ": ("về tiếp tục thực hiện {inner}",),
               "": ("về việc triển khai thực hiện {inner}", "V/v thực hiện {inner}")}.get(code)
        if way:
            return chance.choice(way) + rest + where
    urge = phrases.row("urge_low")
    span = f"giai đoạn {year} - {year + chance.choice((4, 5))}"
    ways = {
        "NQ": (f"về {chance.choice(LEADS)} công tác {topic.short}", f"về {topic.short} {span}", f"về {urge} công tác {topic.short} {phrases.row('era')}"),
        "CT": (f"về {urge} công tác {topic.short}", f"về {chance.choice(LEADS)} công tác {topic.short} {phrases.row('era')}", f"về việc {urge} {topic.short} năm {year}"),
        "KL": (f"về {urge} công tác {topic.short} {phrases.row('era')}", f"về một số chủ trương, giải pháp {topic.short}"),
        "QĐ": (f"phê duyệt {topic.programme}", f"về việc ban hành Kế hoạch {topic.short} năm {year}", f"ban hành Quy chế phối hợp trong công tác {topic.short}", f"về việc kiện toàn Ban Chỉ đạo {topic.short}"),
        "KH": (f"về {topic.short} năm {year}", f"công tác {topic.short} năm {year}", f"{urge} {topic.short} {span}", f"triển khai công tác {topic.short} năm {year}", f"thực hiện {topic.programme} {span}"),
        "CTr": (f"hành động về {topic.short} {span}", f"công tác {topic.short} năm {year}", f"phối hợp {topic.short} {span}"),
        "HD": (f"công tác {topic.short} năm {year}", f"thực hiện một số nội dung về {topic.short}", f"tuyên truyền, vận động về {topic.short}"),
        "TB": (f"về kết luận tại cuộc họp về {topic.short}", f"về phân công nhiệm vụ {topic.short}"),
        "": (f"về việc {urge} {topic.short}", f"V/v triển khai công tác {topic.short} năm {year}", f"về việc hướng dẫn {topic.short}", f"về việc báo cáo kết quả {topic.short}"),
        "QC": (f"phối hợp trong công tác {topic.short}",), "CĐ": (f"về việc {urge} {topic.short}",), "ĐA": (f"{urge} {topic.short} {span}",), "BC": (f"kết quả công tác {topic.short} năm {year}",),
    }
    if code in ("NĐ", "TT", "TTLT", "NQ-norm", "QĐ-norm", "NQLT"):
        return law_title(chance, topic)
    return chance.choice(ways.get(code, (f"về {topic.short}",))) + where
