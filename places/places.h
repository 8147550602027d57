#pragma once
/// The administrative units of Vietnam through time.
///
/// Two periods: before 1/7/2025 (63 provinces, districts, communes) and since (34 provinces, communes; no districts).
///
///     const Unit* d = find_one("Tứ Kỳ", Level::district);     // huyện Tứ Kỳ
///     d->parent->name == "Hải Dương"     today(*d->parent)->name == "Hải Phòng"     key(*d) == "hai-duong.tu-ky"
///
/// Names are compared folded (marks, case, spaces, tone placement, y/i, c/k and the other names of the table do not matter), with or
/// without a kind word in front. Where several units fit, the printed marks and kind word may decide ("xã Nậm Càn" is not "xã Nậm Cắn",
/// "thị xã Kỳ Anh" not "huyện Kỳ Anh"); beyond that, a name that several units bear is never decided by guess. Units live as long as
/// the program; all functions may be called from any thread. The first call makes the index, some 10 ms.
///
/// Source and limits of the tables: places/data/README.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::places {

enum class Level : std::uint8_t { central, province, district, commune };
enum class Period : std::uint8_t { before, since };  ///< of 1/7/2025

struct Unit {
  std::string_view name;  ///< without the kind word: "Tứ Kỳ", "Hồ Chí Minh", "Quận 1" is "1"
  std::string_view kind;  ///< "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"
  Level level = Level::province;
  Period period = Period::before;
  const Unit* parent = nullptr;  ///< province of a district; district (before) or province (since) of a commune
};

/// "central", "province", "district", "commune": the words of the JSON contract.
std::string_view name(Level level);
std::optional<Level> level_named(std::string_view word);

/// All provinces of a period: the 63, or the 34, in the alphabetical order of their names.
const std::vector<const Unit*>& provinces(Period period);
/// A province by its name in any spelling, with or without "tỉnh", "thành phố", "TP."; also usual short names (TP.HCM, Huế,
/// Bà Rịa-Vũng Tàu with any dash). `period`: looked for there only; without one, before and then since: so an old name (Hải Dương) is
/// found whenever the document was written, and `today` leads on.
const Unit* province(std::string_view name);
const Unit* province(std::string_view name, Period period);

/// Every unit of that name and level. `within`: only those below that unit.
std::vector<const Unit*> find(std::string_view name, Level level, Period period, const Unit* within = nullptr);
/// The only unit of that name and level, looked for in both periods; nullptr where there is none or more than one. A province as
/// `province(name)` gives it.
const Unit* find_one(std::string_view name, Level level, const Unit* within = nullptr);

/// The province that a unit lies in (itself, for a province).
const Unit* province_of(const Unit& unit);
/// The province of today that this province is or has become part of.
const Unit* today(const Unit& province);
/// The provinces of before 1/7/2025 that this province of today was made from (at least one).
std::vector<const Unit*> made_from(const Unit& province_of_today);

/// For identity keys: "cao-bang", "hai-duong.tu-ky", "hai-duong.tu-ky.quang-khai". Units of since carry no other mark: the year of the
/// document tells. Unique in its period: where two names of one parent fold to the same, the kind is added ("ha-tinh.ky-anh-thi-xa") or,
/// where that does not decide, the official code ("nghe-an.ky-son.nam-can-16873").
std::string key(const Unit& unit);

/// What a document says of its own place: names as printed, empty where it does not say.
struct Names {
  std::string province, district, commune;
};
/// The units that these names can mean together: a name that alone is ambiguous is decided by the others or stays null, and so does
/// one that lies elsewhere than a printed name above it says. A printed province that is not known leaves all null.
struct Place {
  const Unit* province = nullptr;
  const Unit* district = nullptr;
  const Unit* commune = nullptr;
};
/// `year`: of the document, 0 unknown. Until 2024 only the units of before are looked at; else those of both periods, and where more
/// of the names fit decides. Where both fit equally, from 2026 on it is since. In 2025, or with no year, nothing is decided if they lie in
/// different places; otherwise a commune without its district is one of since, and a province alone is the one of before, as `province`
/// gives it.
Place locate(const Names& names, int year);

}  // namespace danchieu::places
