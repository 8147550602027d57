#pragma once
/// Figures of provinces on the map of tiles (web/province_tiles.h), as fields of part_tile_map.html.
///
///     put_tile_map(fields, places::Period::since, {{.province = cao_bang, .figure = 3, .held = true, .tip = "Cao Bằng: 3", .link = "…"}});

#include <string>
#include <vector>

#include "places/places.h"
#include "web/view.h"

namespace danchieu::web {

struct TileFigure {
  const places::Unit* province = nullptr;
  int figure = 0;
  bool held = false;  ///< the archive holds something of it: else the tile is empty
  std::string tip;
  std::string link;  ///< empty: none
};

/// tiles, map_width, map_height; a tile is the darker the larger its figure.
void put_tile_map(Fields& fields, places::Period period, const std::vector<TileFigure>& figures);

}  // namespace danchieu::web
