"""What plans are about and how they say it: tables of phrases, and how a phrase is made of them.

    Phrases(chance).say("{urge} {topic.short}", topic=TOPICS[0])      'Tăng cường công tác cải cách hành chính'

A name in braces is a row of GRAMMAR, an argument, or a field of an argument.
"""
import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Topic:
    short: str  # goes after "công tác", "lĩnh vực"
    agency: str  # who leads it in a province, without "tỉnh"
    office: str  # and in a district
    programme: str  # what a decree approves, without its quotes
    tasks: tuple  # sentences of its own, without the full stop


TOPICS = tuple(Topic(*row) for row in (
    ("cải cách hành chính", "Sở Nội vụ", "Phòng Nội vụ", "Chương trình tổng thể cải cách hành chính nhà nước", (
        "Rà soát, đơn giản hóa thủ tục hành chính, cắt giảm ít nhất {n2}% thời gian giải quyết so với quy định",
        "Bộ phận Tiếp nhận và Trả kết quả bố trí đủ cán bộ có chuyên môn, niêm yết công khai {n2} thủ tục hành chính",
        "Khảo sát mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính, phấn đấu đạt trên {n2}%",
        "Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính tại ít nhất {n1} cơ quan, đơn vị")),
    ("chuyển đổi số", "Sở Thông tin và Truyền thông", "Phòng Văn hóa và Thông tin", "Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030", (
        "Thành lập và duy trì hoạt động của {n2} tổ công nghệ số cộng đồng tại các thôn, bản, tổ dân phố",
        "Trên {n2}% hồ sơ công việc được xử lý trên môi trường mạng, trừ hồ sơ thuộc phạm vi bí mật nhà nước",
        "Tổ chức {n1} lớp bồi dưỡng kỹ năng số cho cán bộ, công chức và người dân",
        "Kết nối, chia sẻ dữ liệu dân cư phục vụ giải quyết thủ tục hành chính, bảo đảm an toàn thông tin mạng")),
    ("phòng, chống ma túy", "Công an", "Công an", "Chương trình phòng, chống ma túy giai đoạn 2021 - 2025", (
        "Rà soát, lập danh sách người nghiện, người sử dụng trái phép chất ma túy, người sau cai trên địa bàn",
        "Xây dựng, nhân rộng {n1} mô hình xã, phường không có tệ nạn ma túy",
        "Mở đợt cao điểm tấn công, trấn áp tội phạm về ma túy từ ngày {day} đến ngày {day2}",
        "Phối hợp quản lý chặt chẽ tiền chất, thuốc hướng thần, không để đối tượng lợi dụng sản xuất trái phép")),
    ("phòng, chống tội phạm và tệ nạn xã hội", "Công an", "Công an", "Chiến lược quốc gia phòng, chống tội phạm", (
        "Giữ vững và từng bước kéo giảm ít nhất {n1}% số vụ phạm tội về trật tự xã hội so với năm trước",
        "Vận động người dân giao nộp vũ khí, vật liệu nổ, công cụ hỗ trợ và pháo trái phép",
        "Củng cố {n2} tổ an ninh nhân dân, tổ tự quản về an ninh, trật tự ở cơ sở",
        "Gọi hỏi, răn đe, giáo dục đối tượng tại cộng đồng; tiếp nhận tin báo qua số 113")),
    ("bảo đảm trật tự, an toàn giao thông", "Sở Giao thông vận tải", "Phòng Kinh tế và Hạ tầng", "Chiến lược quốc gia bảo đảm trật tự, an toàn giao thông đường bộ", (
        "Tuần tra, kiểm soát, xử lý nghiêm hành vi vi phạm nồng độ cồn, chở quá tải trọng, chạy quá tốc độ",
        "Xóa bỏ {n1} điểm đen, điểm tiềm ẩn tai nạn giao thông trên các tuyến đường do địa phương quản lý",
        "Giảm từ 5% đến 10% số vụ, số người chết, số người bị thương do tai nạn giao thông",
        "Ký cam kết chấp hành pháp luật giao thông đối với 100% học sinh, phụ huynh")),
    ("xây dựng nông thôn mới", "Sở Nông nghiệp và Phát triển nông thôn", "Phòng Nông nghiệp và Phát triển nông thôn", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới", (
        "Phấn đấu có thêm {n1} xã đạt chuẩn nông thôn mới, {n1} xã đạt chuẩn nông thôn mới nâng cao",
        "Huy động Nhân dân đóng góp ngày công, hiến đất làm đường, cứng hóa {n2} km đường trục thôn",
        "Phát triển sản phẩm OCOP đạt từ 3 sao trở lên gắn với vùng nguyên liệu tập trung",
        "Thực hiện phân loại rác tại nguồn, trồng {n3} cây xanh dọc các tuyến đường liên xã")),
    ("giảm nghèo bền vững", "Sở Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Chương trình mục tiêu quốc gia giảm nghèo bền vững", (
        "Giảm tỷ lệ hộ nghèo đa chiều từ 1,5% đến 2% một năm, riêng vùng đặc biệt khó khăn giảm từ 3% trở lên",
        "Hỗ trợ {n2} hộ nghèo, hộ cận nghèo xóa nhà tạm, nhà dột nát",
        "Nhân rộng {n1} mô hình sinh kế, dự án phát triển sản xuất cộng đồng",
        "Rà soát hộ nghèo, hộ cận nghèo định kỳ bảo đảm dân chủ, công khai, đúng đối tượng")),
    ("phổ biến, giáo dục pháp luật", "Sở Tư pháp", "Phòng Tư pháp", "Đề án nâng cao hiệu quả công tác phổ biến, giáo dục pháp luật", (
        "Tổ chức hưởng ứng Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam 09/11",
        "Biên soạn, phát hành {n3} tờ gấp, tài liệu hỏi đáp pháp luật",
        "Kiện toàn đội ngũ báo cáo viên, tuyên truyền viên pháp luật, tổ hòa giải ở cơ sở",
        "Phấn đấu tỷ lệ hòa giải thành đạt từ {n2}% trở lên")),
    ("phong trào toàn dân bảo vệ an ninh Tổ quốc", "Công an", "Công an", "Đề án xây dựng lực lượng nòng cốt phong trào toàn dân bảo vệ an ninh Tổ quốc", (
        "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc gắn với kỷ niệm ngày 19/8",
        "Nhân rộng mô hình “Camera giám sát an ninh”, “Tiếng kẻng an ninh”, “Dòng họ tự quản”",
        "Tổ chức diễn đàn “Công an lắng nghe ý kiến Nhân dân” tại 100% xã, phường",
        "Đăng ký, xét duyệt danh hiệu khu dân cư, xã, phường, cơ quan, nhà trường đạt tiêu chuẩn an toàn về an ninh, trật tự")),
    ("phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Công an", "Công an", "Quy hoạch hạ tầng phòng cháy và chữa cháy", (
        "Kiểm tra an toàn phòng cháy, chữa cháy đối với nhà trọ, chung cư mini, cơ sở kinh doanh karaoke",
        "Ra mắt {n1} tổ liên gia an toàn phòng cháy, chữa cháy; điểm chữa cháy công cộng",
        "Vận động mỗi hộ gia đình trang bị ít nhất 01 bình chữa cháy và có lối thoát nạn thứ hai",
        "Thực tập phương án chữa cháy có huy động nhiều lực lượng, phương tiện")),
    ("an toàn thực phẩm", "Sở Y tế", "Phòng Y tế", "Chiến lược quốc gia an toàn thực phẩm", (
        "Thanh tra, kiểm tra {n2} cơ sở sản xuất, kinh doanh thực phẩm, bếp ăn tập thể",
        "Triển khai Tháng hành động vì an toàn thực phẩm từ ngày 15/4 đến ngày 15/5",
        "Lấy mẫu giám sát mối nguy ô nhiễm thực phẩm, cảnh báo kịp thời cho người tiêu dùng",
        "Kiểm soát giết mổ gia súc, gia cầm nhỏ lẻ, truy xuất nguồn gốc nông sản")),
    ("phòng, chống thiên tai và tìm kiếm cứu nạn", "Sở Nông nghiệp và Phát triển nông thôn", "Phòng Nông nghiệp và Phát triển nông thôn", "Chiến lược quốc gia phòng, chống thiên tai", (
        "Thực hiện phương châm “bốn tại chỗ”, chuẩn bị phương án sơ tán {n3} hộ dân vùng nguy cơ sạt lở, ngập sâu",
        "Trực ban 24/24 giờ trong mùa mưa lũ, thông tin kịp thời khi có tình huống",
        "Kiểm tra hồ chứa, đê điều, kè xung yếu trước ngày {day}",
        "Diễn tập ứng phó bão mạnh, siêu bão cấp huyện và cấp xã")),
    ("dân số và phát triển", "Sở Y tế", "Trung tâm Y tế", "Chiến lược Dân số Việt Nam đến năm 2030", (
        "Giảm mất cân bằng giới tính khi sinh xuống dưới 110 bé trai/100 bé gái",
        "Tổ chức chiến dịch truyền thông lồng ghép cung cấp dịch vụ kế hoạch hóa gia đình đến vùng khó khăn",
        "Tầm soát, chẩn đoán trước sinh cho ít nhất {n2}% bà mẹ mang thai",
        "Khám sức khỏe định kỳ cho người cao tuổi ít nhất 1 lần/năm")),
    ("bảo vệ, chăm sóc trẻ em", "Sở Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Chương trình hành động quốc gia vì trẻ em", (
        "Phổ cập bơi an toàn, kỹ năng phòng, chống đuối nước cho {n3} trẻ em",
        "Thăm, tặng quà trẻ em có hoàn cảnh đặc biệt nhân dịp Tháng hành động vì trẻ em và Tết Trung thu",
        "Quảng bá Tổng đài điện thoại quốc gia bảo vệ trẻ em 111",
        "Xây dựng {n1} mô hình ngôi nhà an toàn, trường học không bạo lực")),
    ("bình đẳng giới và vì sự tiến bộ của phụ nữ", "Sở Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Chiến lược quốc gia về bình đẳng giới", (
        "Phấn đấu {n2}% cơ quan, chính quyền địa phương có lãnh đạo chủ chốt là nữ",
        "Tổ chức Tháng hành động vì bình đẳng giới từ ngày 15/11 đến ngày 15/12",
        "Duy trì {n1} địa chỉ tin cậy, nhà tạm lánh tại cộng đồng cho nạn nhân bạo lực gia đình",
        "Lồng ghép vấn đề bình đẳng giới trong xây dựng văn bản quy phạm pháp luật của địa phương")),
    ("giáo dục nghề nghiệp và giải quyết việc làm", "Sở Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Đề án đào tạo nghề cho lao động nông thôn", (
        "Tuyển sinh đào tạo nghề cho {n3} lao động, trong đó lao động nữ chiếm {n2}%",
        "Đưa {n2} lao động đi làm việc có thời hạn ở nước ngoài theo hợp đồng",
        "Tổ chức {n1} phiên giao dịch việc làm lưu động tại các cụm xã",
        "Gắn đào tạo với nhu cầu của doanh nghiệp trong khu công nghiệp, cụm công nghiệp")),
    ("bảo vệ môi trường", "Sở Tài nguyên và Môi trường", "Phòng Tài nguyên và Môi trường", "Chiến lược bảo vệ môi trường quốc gia", (
        "Thu gom, xử lý trên {n2}% chất thải rắn sinh hoạt ở đô thị và {n2}% ở nông thôn",
        "Hưởng ứng Ngày Môi trường thế giới 5/6, Chiến dịch Làm cho thế giới sạch hơn",
        "Kiểm tra việc thực hiện báo cáo đánh giá tác động môi trường của {n1} dự án",
        "Không sử dụng sản phẩm nhựa dùng một lần trong hội nghị, cuộc họp")),
    ("quản lý, bảo vệ rừng và phòng cháy, chữa cháy rừng", "Sở Nông nghiệp và Phát triển nông thôn", "Hạt Kiểm lâm", "Chương trình mục tiêu phát triển lâm nghiệp bền vững", (
        "Trồng mới {n3} ha rừng tập trung, nâng tỷ lệ che phủ rừng lên {n2}%",
        "Xác định vùng trọng điểm cháy, xây dựng {n2} km đường băng cản lửa",
        "Ký cam kết bảo vệ rừng với các hộ dân sống gần rừng",
        "Truy quét, xử lý khai thác, vận chuyển lâm sản trái pháp luật")),
    ("cải thiện môi trường đầu tư kinh doanh, nâng cao năng lực cạnh tranh", "Sở Kế hoạch và Đầu tư", "Phòng Tài chính - Kế hoạch", "Chương trình hỗ trợ doanh nghiệp nhỏ và vừa", (
        "Đối thoại với doanh nghiệp ít nhất 02 lần trong năm",
        "Rút ngắn thời gian đăng ký thành lập doanh nghiệp xuống còn 01 ngày làm việc",
        "Phấn đấu có thêm {n3} doanh nghiệp thành lập mới",
        "Công khai quy hoạch, danh mục dự án kêu gọi đầu tư trên cổng thông tin điện tử")),
    ("phát triển du lịch", "Sở Văn hóa, Thể thao và Du lịch", "Phòng Văn hóa và Thông tin", "Chiến lược phát triển du lịch Việt Nam", (
        "Đón {n3} nghìn lượt khách, trong đó khách quốc tế chiếm {n1}%",
        "Hình thành {n1} điểm du lịch cộng đồng gắn với bảo tồn nghề truyền thống",
        "Chấn chỉnh tình trạng đeo bám, chèo kéo, nâng giá tại các điểm tham quan",
        "Liên kết xây dựng sản phẩm du lịch với các tỉnh trong vùng")),
    ("xây dựng đời sống văn hóa ở cơ sở", "Sở Văn hóa, Thể thao và Du lịch", "Phòng Văn hóa và Thông tin", "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”", (
        "Phấn đấu {n2}% gia đình đạt danh hiệu gia đình văn hóa",
        "Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội",
        "Bổ sung trang thiết bị cho {n1} nhà văn hóa thôn, khu thể thao",
        "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc tại khu dân cư vào ngày 18/11")),
    ("tuyển chọn và gọi công dân nhập ngũ", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Đề án nâng cao chất lượng tuyển quân", (
        "Sơ tuyển, khám sức khỏe nghĩa vụ quân sự bảo đảm chặt chẽ, dân chủ, công bằng, đúng luật",
        "Giao đủ 100% chỉ tiêu, bảo đảm “tròn khâu”, hạn chế bù đổi",
        "Gặp mặt, động viên tân binh trước ngày giao nhận quân",
        "Đăng ký nghĩa vụ quân sự lần đầu cho công dân nam đủ 17 tuổi")),
    ("quốc phòng, quân sự địa phương", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Đề án xây dựng khu vực phòng thủ vững chắc", (
        "Diễn tập chiến đấu phòng thủ tại {n1} xã, phường đạt kết quả khá trở lên",
        "Xây dựng lực lượng dân quân tự vệ đạt {n1} so với dân số, tỷ lệ đảng viên {n2}%",
        "Huấn luyện quân nhân dự bị theo chỉ tiêu trên giao",
        "Bồi dưỡng kiến thức quốc phòng và an ninh cho {n2} đối tượng 4")),
    ("bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp", "Sở Nội vụ", "Phòng Nội vụ", "Đề án bảo đảm an ninh, an toàn cuộc bầu cử", (
        "Lập và niêm yết danh sách cử tri tại {n2} khu vực bỏ phiếu",
        "Tổ chức hội nghị hiệp thương lần thứ ba đúng trình tự, thời gian",
        "Tuyên truyền trực quan tại trụ sở, khu dân cư, trường học trước ngày bầu cử",
        "Chuẩn bị thùng phiếu, con dấu, phiếu bầu, sơ đồ hướng dẫn bỏ phiếu")),
    ("thi đua, khen thưởng", "Sở Nội vụ", "Phòng Nội vụ", "Đề án đổi mới công tác thi đua, khen thưởng", (
        "Phát động {n1} đợt thi đua cao điểm lập thành tích chào mừng các ngày lễ lớn",
        "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến, quan tâm người trực tiếp lao động, sản xuất",
        "Hồ sơ đề nghị khen thưởng gửi về cơ quan thường trực trước ngày {day}",
        "Sơ kết phong trào thi đua theo cụm, khối")),
    ("tiết kiệm, chống lãng phí", "Sở Tài chính", "Phòng Tài chính - Kế hoạch", "Chương trình tổng thể thực hành tiết kiệm, chống lãng phí", (
        "Cắt giảm, tiết kiệm 5% chi thường xuyên ngân sách ngay từ đầu năm",
        "Thu hồi tài sản công sử dụng sai mục đích, nhà đất dôi dư sau sắp xếp",
        "Không bố trí xe ô tô, hội nghị, khánh tiết vượt tiêu chuẩn",
        "Công khai kết quả thực hiện và xử lý hành vi gây lãng phí")),
    ("phòng, chống tham nhũng, tiêu cực", "Thanh tra", "Thanh tra", "Chiến lược quốc gia phòng, chống tham nhũng, tiêu cực", (
        "Kê khai, công khai bản kê khai tài sản, thu nhập của người có nghĩa vụ kê khai trước ngày {day}",
        "Chuyển đổi vị trí công tác đối với {n1} trường hợp theo quy định",
        "Thanh tra trách nhiệm người đứng đầu tại {n1} đơn vị",
        "Tiếp nhận, xử lý 100% đơn tố cáo hành vi tham nhũng")),
    ("tiếp công dân, giải quyết khiếu nại, tố cáo", "Thanh tra", "Thanh tra", "Đề án đổi mới công tác tiếp công dân", (
        "Giải quyết trên {n2}% vụ việc khiếu nại, tố cáo thuộc thẩm quyền",
        "Chủ tịch Ủy ban nhân dân tiếp công dân định kỳ ít nhất 02 ngày trong một tháng",
        "Rà soát, giải quyết dứt điểm {n1} vụ việc tồn đọng, phức tạp, kéo dài",
        "Cập nhật đơn thư vào Cơ sở dữ liệu quốc gia về công tác tiếp công dân")),
    ("tiêm chủng mở rộng và phòng, chống dịch bệnh", "Sở Y tế", "Trung tâm Y tế", "Chiến lược quốc gia phòng, chống bệnh truyền nhiễm", (
        "Trên {n2}% trẻ dưới 1 tuổi được tiêm chủng đầy đủ",
        "Giám sát chặt chẽ ca bệnh sốt xuất huyết, tay chân miệng, sởi, không để dịch chồng dịch",
        "Dự trữ đủ thuốc, vật tư, hóa chất; thành lập {n1} đội cơ động chống dịch",
        "Chiến dịch diệt bọ gậy, vệ sinh môi trường vào thứ bảy hằng tuần")),
    ("y tế cơ sở và bảo hiểm y tế toàn dân", "Sở Y tế", "Phòng Y tế", "Đề án xây dựng và phát triển mạng lưới y tế cơ sở", (
        "Tỷ lệ bao phủ bảo hiểm y tế đạt {n2}% dân số",
        "Nâng cấp {n1} trạm y tế theo mô hình nguyên lý y học gia đình",
        "Lập hồ sơ sức khỏe điện tử cho {n2}% người dân",
        "Luân phiên bác sĩ về công tác tại các xã vùng sâu, vùng xa")),
    ("phổ cập giáo dục, xóa mù chữ và xây dựng xã hội học tập", "Sở Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo", "Đề án xây dựng xã hội học tập", (
        "Duy trì, nâng cao chất lượng phổ cập giáo dục mầm non cho trẻ em 5 tuổi",
        "Mở {n1} lớp xóa mù chữ cho người từ 15 đến 60 tuổi",
        "Phấn đấu {n2}% trường học đạt chuẩn quốc gia trong năm học 2023 - 2024",
        "Tuần lễ hưởng ứng học tập suốt đời tổ chức từ ngày 01/10 đến ngày 07/10")),
    ("dân tộc và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi", "Ban Dân tộc", "Phòng Dân tộc", "Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi", (
        "Giải quyết đất ở, nhà ở cho {n2} hộ đồng bào dân tộc thiểu số nghèo",
        "Phát huy vai trò {n2} người có uy tín trong thôn, bản",
        "Giảm thiểu tình trạng tảo hôn và hôn nhân cận huyết thống",
        "Đầu tư {n1} công trình nước sinh hoạt tập trung")),
    ("dân vận", "Ban Dân vận Tỉnh ủy", "Ban Dân vận", "Đề án tăng cường và đổi mới công tác dân vận", (
        "Đăng ký và nhân rộng {n2} mô hình “Dân vận khéo” trên các lĩnh vực",
        "Nắm chắc tình hình Nhân dân, tôn giáo, kịp thời tham mưu xử lý vấn đề nổi cộm",
        "Thực hiện quy chế dân chủ ở cơ sở gắn với “Năm dân vận chính quyền”",
        "Đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân")),
    ("lưu trữ, văn thư", "Sở Nội vụ", "Phòng Nội vụ", "Đề án lưu trữ tài liệu điện tử của các cơ quan nhà nước", (
        "Chỉnh lý {n2} mét giá tài liệu tồn đọng, giao nộp vào lưu trữ lịch sử",
        "100% văn bản đi được ký số theo quy định",
        "Lập hồ sơ công việc trên hệ thống quản lý văn bản và điều hành",
        "Tập huấn nghiệp vụ cho {n2} công chức văn thư cấp xã")),
    ("hòa giải ở cơ sở và tiếp cận pháp luật", "Sở Tư pháp", "Phòng Tư pháp", "Chương trình trợ giúp pháp lý cho người nghèo", (
        "Công nhận {n2} xã, phường đạt chuẩn tiếp cận pháp luật",
        "Thực hiện {n2} vụ việc tham gia tố tụng cho đối tượng được trợ giúp pháp lý",
        "Thi hòa giải viên giỏi cấp cơ sở",
        "Niêm yết bảng thông tin về trợ giúp pháp lý tại nhà văn hóa thôn")),
    ("người cao tuổi và trợ giúp xã hội", "Sở Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Chương trình hành động quốc gia về người cao tuổi", (
        "Chi trả kịp thời trợ cấp cho {n3} đối tượng bảo trợ xã hội",
        "Chúc thọ, mừng thọ, tặng quà cho người cao tuổi tròn 90, 100 tuổi",
        "Thành lập thêm {n1} câu lạc bộ liên thế hệ tự giúp nhau",
        "Vận động Quỹ Chăm sóc người cao tuổi")),
    ("phòng, chống buôn lậu, gian lận thương mại và hàng giả", "Sở Công Thương", "Phòng Kinh tế", "Đề án chống hàng giả và bảo vệ người tiêu dùng trong thương mại điện tử", (
        "Kiểm tra, xử lý {n2} vụ vi phạm, thu nộp ngân sách theo quy định",
        "Ký cam kết không buôn bán hàng cấm, hàng lậu với các tiểu thương",
        "Cao điểm chống buôn lậu dịp trước, trong và sau Tết Nguyên đán",
        "Kiểm soát chặt tuyến biên giới, kho bãi, bến xe, điểm tập kết hàng hóa")),
    ("thủy lợi, cấp nước sạch nông thôn", "Sở Nông nghiệp và Phát triển nông thôn", "Phòng Nông nghiệp và Phát triển nông thôn", "Chiến lược quốc gia về cấp nước sạch và vệ sinh nông thôn", (
        "Nạo vét {n2} km kênh mương nội đồng trước vụ Đông Xuân",
        "Tỷ lệ dân số nông thôn sử dụng nước sạch đạt quy chuẩn {n2}%",
        "Sửa chữa {n1} công trình cấp nước kém bền vững",
        "Ra quân làm thủy lợi mùa khô, đào đắp {n3} m3")),
))

GRAMMAR = {
    "urge": ("Tăng cường", "Đẩy mạnh", "Nâng cao hiệu quả", "Tiếp tục đổi mới, nâng cao chất lượng", "Tập trung chỉ đạo", "Làm tốt", "Chú trọng"),
    "urge_low": ("tăng cường", "đẩy mạnh", "nâng cao hiệu quả", "tiếp tục đổi mới, nâng cao chất lượng", "tập trung chỉ đạo", "chấn chỉnh", "siết chặt"),
    "era": ("trong tình hình mới", "trong giai đoạn hiện nay", "đáp ứng yêu cầu nhiệm vụ", "trên địa bàn", "trong thời kỳ đẩy mạnh công nghiệp hóa, hiện đại hóa", "đến năm 2030"),
    "aim": (
        "Nâng cao nhận thức, trách nhiệm của các cấp ủy đảng, chính quyền, {people} về {topic.short}; tạo chuyển biến {change} trong tổ chức thực hiện",
        "Cụ thể hóa và tổ chức thực hiện đầy đủ các nhiệm vụ, giải pháp về {topic.short}, phù hợp với {fit}",
        "Phát huy sức mạnh tổng hợp của hệ thống chính trị và {people} trong {topic.short}, góp phần {good}",
        "Kịp thời phát hiện, khắc phục tồn tại, hạn chế trong công tác {topic.short}; {good}",
        "Huy động và sử dụng hiệu quả các nguồn lực cho {topic.short}, trọng tâm là vùng khó khăn, địa bàn trọng điểm",
        "Xác định rõ nội dung công việc, thời hạn, tiến độ hoàn thành và trách nhiệm của từng cơ quan, đơn vị trong triển khai {topic.short}"),
    "need": (
        "Việc tổ chức thực hiện phải {manner}, tránh hình thức, lãng phí",
        "Bám sát sự chỉ đạo của cấp trên, gắn với {fit}",
        "Các cơ quan, đơn vị chủ động xây dựng kế hoạch, bảo đảm {manner}",
        "Bảo đảm sự phối hợp chặt chẽ, thường xuyên giữa các ngành, các cấp và {people}",
        "Đưa kết quả thực hiện thành tiêu chí đánh giá, xếp loại tập thể, cá nhân hằng năm",
        "Thường xuyên kiểm tra, đôn đốc, sơ kết, tổng kết, rút kinh nghiệm"),
    "people": ("cán bộ, công chức, viên chức và Nhân dân", "các tầng lớp Nhân dân", "cán bộ, đảng viên, đoàn viên, hội viên", "toàn thể người dân trên địa bàn",
               "cán bộ, chiến sĩ lực lượng vũ trang", "học sinh, sinh viên và người lao động"),
    "change": ("rõ nét", "mạnh mẽ", "thực chất", "căn bản"),
    "fit": ("tình hình thực tế của địa phương", "chức năng, nhiệm vụ của từng đơn vị", "nhiệm vụ phát triển kinh tế - xã hội năm {year}", "điều kiện của từng địa bàn, từng đối tượng"),
    "good": ("giữ vững ổn định chính trị, thúc đẩy phát triển kinh tế - xã hội", "nâng cao đời sống vật chất, tinh thần của Nhân dân", "củng cố niềm tin của Nhân dân",
             "hoàn thành các chỉ tiêu, nhiệm vụ năm {year}", "xây dựng hệ thống chính trị trong sạch, vững mạnh"),
    "manner": ("đồng bộ, thống nhất, thiết thực, hiệu quả", "có trọng tâm, trọng điểm, đúng tiến độ", "kịp thời, công khai, minh bạch", "an toàn, tiết kiệm, đúng quy định"),
    "task": (
        "{urge} công tác tuyên truyền về {topic.short} bằng nhiều hình thức như {means}",
        "{urge} quản lý nhà nước về {topic.short}; xử lý nghiêm tổ chức, cá nhân vi phạm",
        "Kiện toàn Ban Chỉ đạo, phân công thành viên phụ trách địa bàn, duy trì chế độ giao ban {often}",
        "Tổ chức {n1} lớp tập huấn, bồi dưỡng kiến thức về {topic.short} cho {people}",
        "Xây dựng và nhân rộng mô hình hay, cách làm sáng tạo trong {topic.short}",
        "Rà soát, bổ sung cơ sở vật chất, trang thiết bị phục vụ {topic.short}, ưu tiên {n1} đơn vị còn khó khăn",
        "Ứng dụng công nghệ thông tin, số hóa dữ liệu trong quản lý, theo dõi, báo cáo về {topic.short}",
        "Vận động doanh nghiệp, nhà hảo tâm ủng hộ {n2} triệu đồng cho hoạt động {topic.short}",
        "Lồng ghép nội dung {topic.short} vào sinh hoạt chi bộ, đoàn thể, hương ước, quy ước của thôn, tổ dân phố"),
    "means": ("hội nghị, tọa đàm, pa nô, áp phích", "hệ thống truyền thanh cơ sở, mạng xã hội", "sân khấu hóa, hội thi, hội diễn", "tờ rơi, chuyên trang, chuyên mục", "sinh hoạt dưới cờ, ngoại khóa"),
    "often": ("hằng tháng", "hằng quý", "06 tháng một lần", "định kỳ"),
    "chore": (
        "Chủ trì, phối hợp với các cơ quan liên quan tham mưu triển khai, đôn đốc thực hiện Kế hoạch này; tổng hợp báo cáo trước ngày {day}",
        "Bố trí kinh phí thực hiện theo khả năng cân đối ngân sách và quy định hiện hành",
        "Căn cứ chức năng, nhiệm vụ, xây dựng kế hoạch cụ thể và tổ chức thực hiện từ tháng {month}/{year}",
        "Đẩy mạnh tin, bài, phóng sự tuyên truyền; kịp thời biểu dương gương người tốt, việc tốt",
        "Theo dõi, hướng dẫn, kiểm tra và đề xuất khen thưởng tập thể, cá nhân có thành tích xuất sắc",
        "Định kỳ trước ngày 15 tháng cuối quý báo cáo kết quả qua hệ thống quản lý văn bản",
        "Vận động đoàn viên, hội viên và Nhân dân tích cực hưởng ứng, giám sát việc thực hiện"),
    "money": (
        "Kinh phí thực hiện được bố trí trong dự toán ngân sách hằng năm và các nguồn huy động hợp pháp khác",
        "Các cơ quan, đơn vị sử dụng kinh phí thường xuyên được giao năm {year}; trường hợp phát sinh, lập dự toán gửi cơ quan tài chính thẩm định",
        "Tổng kinh phí dự kiến {n2} triệu đồng, trong đó ngân sách cấp {n1} triệu đồng, xã hội hóa phần còn lại"),
    # Numbers that are no documents'. {month}/{year} and 24/24 stand in other rows.
    "noise": (
        "Mọi vướng mắc liên hệ cơ quan thường trực, điện thoại {phone}",
        "Bản đồ hiện trạng tỷ lệ 1/500, 1/2000 được niêm yết tại nhà văn hóa",
        "Thời gian thực hiện từ ngày 01/{month} đến ngày 15/{month2}/{year}",
        "Nội dung tại các mục (1), (2) và điểm b phần II hoàn thành trong quý II/{year}",
        "Thành viên BCĐ 138, BCĐ 389 các cấp bám sát địa bàn được phân công",
        "Biểu mẫu báo cáo theo Mẫu số 0{n1} kèm theo Kế hoạch này",
        "Chỉ tiêu giai đoạn {year} - {year2} được giao tại Phụ lục 1 và Phụ lục 2",
        "Phấn đấu {n2}/{n3} thôn, tổ dân phố hoàn thành trước ngày 02/9/{year}",
        "Trong năm học {year} - {year2}, 100% trường học ký cam kết",
        "Chiều dài tuyến {n1},{n2} km, mặt cắt 5,5 m, tải trọng 10T/trục"),
}

LEADS = ("tăng cường sự lãnh đạo của Đảng đối với", "tăng cường sự lãnh đạo, chỉ đạo của cấp ủy đối với", "đổi mới phương thức lãnh đạo đối với", "phát huy vai trò của hệ thống chính trị trong",
                 "nâng cao trách nhiệm của cấp ủy, chính quyền trong")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Nông", "Vi", "Lò", "Hà", "Đinh", "Y")
MIDDLES = ("Văn", "Thị", "Đức", "Quang", "Minh", "Thanh", "Hồng", "Xuân", "Ngọc", "Hữu", "Đình", "Công", "Kim", "Bá")
NAMES = ("Hùng", "Dũng", "Hà", "Lan", "Cường", "Tuấn", "Hương", "Nam", "Bình", "Sơn", "Thủy", "Hải", "Phúc", "Long", "Vinh", "Nga", "Tâm", "Khánh", "Chính", "Tường")

SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


class Phrases:
    def __init__(self, chance):
        self.chance = chance

    def say(self, phrase, **known):
        def fill(slot):
            name, field = slot.group(1), slot.group(2)
            if name in known:
                return getattr(known[name], field) if field else str(known[name])
            if name in GRAMMAR:
                return self.say(self.chance.choice(GRAMMAR[name]), **known)
            return str(getattr(self, name)())

        return SLOT.sub(fill, phrase)

    def row(self, name, **known):
        return self.say(self.chance.choice(GRAMMAR[name]), **known)

    def n1(self):
        return self.chance.randint(2, 9)

    def n2(self):
        return self.chance.randint(12, 98)

    def n3(self):
        return self.chance.randrange(110, 950, 10)

    def day(self):
        return f"{self.chance.randint(1, 28):02}/{self.chance.randint(1, 12)}"

    day2 = day

    def month(self):
        return self.chance.randint(1, 9)

    def month2(self):
        return self.chance.randint(10, 12)

    def phone(self):
        return f"0{self.chance.randint(20, 29)}{self.chance.randint(0, 9)}.{self.chance.randint(300, 999)}.{self.chance.randint(100, 999)}"

    def person(self):
        return " ".join(self.chance.choice(names) for names in (SURNAMES, MIDDLES, NAMES))
