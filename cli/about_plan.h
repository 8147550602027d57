#pragma once
/// Commands that are asked about one plan and answer in words or as JSON: `danchieu show PLAN [--json]`.
///
///     Run declare_show(Options& options) { return declare_about_plan(options, show); }

#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.h"

namespace danchieu::cli {

struct PlanAsked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string plan;  ///< as typed: cli/find_plan.h
  bool json = false;
};

Run declare_about_plan(Options& options, Exit (*answer)(const PlanAsked& asked));

}  // namespace danchieu::cli
