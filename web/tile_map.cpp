#include "web/tile_map.h"

#include <algorithm>

#include "web/format.h"
#include "web/province_tiles.h"

namespace danchieu::web {
namespace {

// In the map's own units; the page gives it its size.
constexpr int tile_width = 74, tile_height = 42, tile_gap = 4, name_line = 16, figure_line = 34;

/// In four steps up to the darkest.
int shade(int figure, int most) { return figure == 0 ? 0 : 1 + 3 * (figure - 1) / std::max(most, 1); }

}  // namespace

void put_tile_map(Fields& fields, places::Period period, const std::vector<TileFigure>& figures) {
  int most = 0;
  for (const TileFigure& each : figures) most = std::max(most, each.figure);
  Rows tiles;
  for (const TileFigure& each : figures) {
    const ProvinceTile place = province_tile(*each.province);
    const int x = place.column * (tile_width + tile_gap) + 1, y = place.row * (tile_height + tile_gap) + 1;
    Fields tile;
    put(tile, "short", place.label);
    put(tile, "tip", each.tip);
    put(tile, "link", each.link);
    put(tile, "state", each.held ? "held" : "none-held");
    put(tile, "shade", std::to_string(shade(each.figure, most)));
    put(tile, "figure", each.held ? count_text(each.figure) : "·");
    put(tile, "x", std::to_string(x));
    put(tile, "y", std::to_string(y));
    put(tile, "middle", std::to_string(x + tile_width / 2));
    put(tile, "name_y", std::to_string(y + name_line));
    put(tile, "figure_y", std::to_string(y + figure_line));
    tiles.emplace_back(tile);
  }
  const TileGrid grid = tile_grid(period);
  put(fields, "tiles", std::move(tiles));
  put(fields, "map_width", std::to_string(grid.columns * (tile_width + tile_gap)));
  put(fields, "map_height", std::to_string(grid.rows * (tile_height + tile_gap)));
}

}  // namespace danchieu::web
