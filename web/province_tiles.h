#pragma once
/// A map of the provinces as tiles, one a province, all of one size: each stands beside its neighbours as far as a grid allows.
///
///     province_tile(*places::province("Cà Mau", Period::since))     // {.column = 1, .row = 16, .label = "Cà Mau"}
///
/// The positions are our own drawing, by hand, after the order of the provinces from north to south and from west to east; the map says so.
/// Neither areas nor borders are meant.

#include <string_view>

#include "places/places.h"

namespace danchieu::web {

struct ProvinceTile {
  int column = 0, row = 0;
  std::string_view label;  ///< the province's name, shortened where it is long: "BR-VT"
};

/// Of every province of both periods.
ProvinceTile province_tile(const places::Unit& province);

struct TileGrid {
  int columns = 0, rows = 0;
};
TileGrid tile_grid(places::Period period);

}  // namespace danchieu::web
