#pragma once
/// What decides the order of the plans that a query finds, as figures: learned by bench/learn_ranking from judged queries, except recency.
///
/// BM25 over words, exact forms, title and headings chooses the best `looked_at` plans; among them it also counts where the words stand
/// (archive/rerank.h). Words weigh by their rarity, so each figure is a share of that.

namespace danchieu::archive {

struct Ranking {
  // BM25: how soon more of a word stops to matter, how much long texts are held back, and the length below which none is.
  double k1 = 0.5, b = 0.5, shortest = 1.33;
  // Against 1 for a word that stands in the text:
  double exact = 1.125;     ///< with the marks that were typed
  double title = 0.5;   ///< in the title
  double heading = 0.06;  ///< in a heading of a section
  // Of the best plans, against the rarity of the words:
  double pair = 1.33;            ///< two words that stand side by side as they were typed
  double pair_often = 1.0;      ///< how often they must do so for half of that
  double title_pair = 1.0;      ///< the same in the title
  double window = 2.66;         ///< all of them in a narrow place
  double title_share = 0.5;     ///< words of the query in the title
  double title_only = 1.33;     ///< and few others there
  double heading_only = 0.25;  ///< the same of the best heading
  double recency = 0.1;         ///< the newest plans against those ten years older; set by hand: the judged texts bear no dates

  double missing = 1.0;  ///< against a word that is not there, where most words are enough

  // Where fewer plans than `few` have all words of a long question, `most` of them are enough.
  double few = 50, most = 0.6;

  int looked_at = 50;
};

struct RankingFigure {
  const char* name;
  double Ranking::*value;
};
inline constexpr RankingFigure ranking_figures[] = {
    {"k1", &Ranking::k1},
    {"b", &Ranking::b},
    {"shortest", &Ranking::shortest},
    {"exact", &Ranking::exact},
    {"title", &Ranking::title},
    {"heading", &Ranking::heading},
    {"pair", &Ranking::pair},
    {"pair_often", &Ranking::pair_often},
    {"title_pair", &Ranking::title_pair},
    {"window", &Ranking::window},
    {"title_share", &Ranking::title_share},
    {"title_only", &Ranking::title_only},
    {"heading_only", &Ranking::heading_only},
    {"recency", &Ranking::recency},
    {"missing", &Ranking::missing},
    {"few", &Ranking::few},
    {"most", &Ranking::most},
};

}  // namespace danchieu::archive
