#pragma once
/// A page image as a recogniser likes it: upright lines, dark text on white, no stamp, no edge of the scanner's lid.
///
///     Tidied page = tidy(*scan);                       // 8 bits a pixel
///     page.turn.back(box of a word on page.picture)   // where it stands on `scan`
///
/// Red ink goes, since stamps are red; black text beneath it stays, and so does the blue ink of numbers and signatures, which is as dark
/// as black in the red part of a colour. Pure functions, safe from any thread; std::bad_alloc where memory is short.

#include "indexer/picture.h"
#include "text/layout.h"

namespace danchieu::indexer {

/// How a picture was turned to the right: by quarters, then about its middle by `angle`, in radians.
struct Turn {
  double angle = 0;
  float width = 0, height = 0;  ///< pixels, behind the quarters
  int quarters = 0;
  /// The box, on the picture before, around `box` on the picture after it was turned.
  text::Box back(const text::Box& box) const;
};

struct Tidied {
  Picture picture;
  Turn turn;
};

/// `quarters`: by how many of them to turn it first.
Tidied tidy(const Pix& picture, int quarters = 0);

/// Steps of `tidy`, each a new picture of 8 bits a pixel.
Picture without_red(const Pix& picture);  ///< from any depth
Picture in_even_light(const Pix& grey);   ///< paper is white, whatever shade or shadow it had
Picture without_edges(const Pix& grey);   ///< dark bars at the margins, from a lid or a binding
/// How far lines fall to the right, radians; 0 where that is not sure.
double skew_of(const Pix& grey);

}  // namespace danchieu::indexer
