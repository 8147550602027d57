#include "web/province_tiles.h"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

namespace danchieu::web {
namespace {

struct Tile {
  std::string_view province;
  int column, row;
  std::string_view label = {};  ///< where the name is too long for a tile
};

constexpr Tile before[] = {
    {"Hà Giang", 3, 0},
    {"Cao Bằng", 4, 0},
    {"Lai Châu", 0, 1},
    {"Lào Cai", 1, 1},
    {"Yên Bái", 2, 1},
    {"Tuyên Quang", 3, 1},
    {"Bắc Kạn", 4, 1},
    {"Lạng Sơn", 5, 1},
    {"Điện Biên", 0, 2},
    {"Sơn La", 1, 2},
    {"Phú Thọ", 2, 2},
    {"Vĩnh Phúc", 3, 2},
    {"Thái Nguyên", 4, 2},
    {"Bắc Giang", 5, 2},
    {"Quảng Ninh", 6, 2},
    {"Hòa Bình", 2, 3},
    {"Hà Nội", 3, 3},
    {"Bắc Ninh", 4, 3},
    {"Hải Dương", 5, 3},
    {"Hải Phòng", 6, 3},
    {"Hà Nam", 3, 4},
    {"Hưng Yên", 4, 4},
    {"Thái Bình", 5, 4},
    {"Thanh Hóa", 2, 5},
    {"Ninh Bình", 3, 5},
    {"Nam Định", 4, 5},
    {"Nghệ An", 2, 6},
    {"Hà Tĩnh", 3, 7},
    {"Quảng Bình", 3, 8},
    {"Quảng Trị", 4, 9},
    {"Thừa Thiên Huế", 4, 10, "TT Huế"},
    {"Đà Nẵng", 5, 10},
    {"Quảng Nam", 5, 11},
    {"Kon Tum", 4, 12},
    {"Quảng Ngãi", 5, 12},
    {"Gia Lai", 4, 13},
    {"Bình Định", 5, 13},
    {"Đắk Lắk", 4, 14},
    {"Phú Yên", 5, 14},
    {"Bình Phước", 3, 15},
    {"Đắk Nông", 4, 15},
    {"Khánh Hòa", 5, 15},
    {"Tây Ninh", 2, 16},
    {"Bình Dương", 3, 16},
    {"Lâm Đồng", 4, 16},
    {"Ninh Thuận", 5, 16},
    {"An Giang", 0, 17},
    {"Đồng Tháp", 1, 17},
    {"Long An", 2, 17},
    {"Hồ Chí Minh", 3, 17, "TP. HCM"},
    {"Đồng Nai", 4, 17},
    {"Bình Thuận", 5, 17},
    {"Kiên Giang", 0, 18},
    {"Cần Thơ", 1, 18},
    {"Tiền Giang", 2, 18},
    {"Bến Tre", 3, 18},
    {"Bà Rịa - Vũng Tàu", 4, 18, "BR-VT"},
    {"Hậu Giang", 1, 19},
    {"Vĩnh Long", 2, 19},
    {"Trà Vinh", 3, 19},
    {"Cà Mau", 0, 20},
    {"Bạc Liêu", 1, 20},
    {"Sóc Trăng", 2, 20},
};

constexpr Tile since[] = {
    {"Tuyên Quang", 2, 0},
    {"Cao Bằng", 3, 0},
    {"Lai Châu", 0, 1},
    {"Lào Cai", 1, 1},
    {"Thái Nguyên", 3, 1},
    {"Lạng Sơn", 4, 1},
    {"Điện Biên", 0, 2},
    {"Sơn La", 1, 2},
    {"Phú Thọ", 2, 2},
    {"Hà Nội", 3, 2},
    {"Bắc Ninh", 4, 2},
    {"Quảng Ninh", 5, 2},
    {"Ninh Bình", 3, 3},
    {"Hưng Yên", 4, 3},
    {"Hải Phòng", 5, 3},
    {"Thanh Hóa", 2, 4},
    {"Nghệ An", 2, 5},
    {"Hà Tĩnh", 2, 6},
    {"Quảng Trị", 3, 7},
    {"Huế", 3, 8},
    {"Đà Nẵng", 4, 9},
    {"Quảng Ngãi", 4, 10},
    {"Gia Lai", 4, 11},
    {"Đắk Lắk", 4, 12},
    {"Tây Ninh", 2, 13},
    {"Đồng Nai", 3, 13},
    {"Lâm Đồng", 4, 13},
    {"Khánh Hòa", 5, 13},
    {"An Giang", 0, 14},
    {"Đồng Tháp", 1, 14},
    {"Hồ Chí Minh", 3, 14, "TP. HCM"},
    {"Cần Thơ", 1, 15},
    {"Vĩnh Long", 2, 15},
    {"Cà Mau", 1, 16},
};

std::span<const Tile> tiles(places::Period period) {
  if (period == places::Period::before) return before;
  return since;
}

}  // namespace

ProvinceTile province_tile(const places::Unit& province) {
  for (const Tile& tile : tiles(province.period))
    if (tile.province == province.name) return {tile.column, tile.row, tile.label.empty() ? province.name : tile.label};
  throw std::logic_error("no tile for " + std::string(province.name));
}

TileGrid tile_grid(places::Period period) {
  TileGrid grid;
  for (const Tile& tile : tiles(period)) grid = {std::max(grid.columns, tile.column + 1), std::max(grid.rows, tile.row + 1)};
  return grid;
}

}  // namespace danchieu::web
