#pragma once
/// What a plan shares with others, as the command line, the API and the plan's page show it.

#include <string>

#include "compare/reuse.h"
#include "web/layout.h"
#include "web/plan_parts.h"
#include "web/view.h"

namespace danchieu::web {

/// `danchieu reuse PLAN --json`. Spans are code points of the document: its pages one after the other.
std::string json_of_reuse(const std::string& plan, const compare::Reuse& reuse, double took_ms);

/// Whole percents of the words that count.
int shared_percent(const compare::Reuse& reuse, std::uint32_t words);

/// Where a passage stands in its source: that plan's page, with the first words marked.
std::string passage_address(const compare::ReusedPassage& passage, const compare::ReuseSource& source);

/// "kế hoạch của cấp trên, 12/3/2022", "cùng nơi ban hành …": of whom, and whether older.
std::string kinship_text(const compare::ReuseSource& source);

/// has_reuse, reuse_share, reuse_earlier, reuse_formula, reuse_sources: plan_fields, link, number, share, kinship, passages: here, page,
/// there, page_there, words; of at most `most` sources. reuse_more: how many further ones.
void put_reuse(Fields& fields, const compare::Reuse& reuse, const PlanParts& parts, std::size_t most);

/// Marks the blocks that passages stand in: reused, and marks: id, number, href, about where one begins. `rows` are those of `blocks`, a
/// part of the text or all of it.
void mark_reuse(Rows& rows, const std::vector<Block>& blocks, const compare::Reuse& reuse);

}  // namespace danchieu::web
