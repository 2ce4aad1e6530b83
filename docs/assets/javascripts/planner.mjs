// @ts-check
/** Starts the planner of a page: its cost, its week, or its first call. What is filled in stays in the page. */

import { callPage } from "./planner/call_page.mjs";
import { costPage } from "./planner/cost_page.mjs";
import { fitPage } from "./planner/fit_page.mjs";

const PLANNERS = { "iop-plan-cost": costPage, "iop-plan-week": fitPage, "iop-plan-first-call": callPage };

for (const [name, start] of Object.entries(PLANNERS)) {
  const $planner = document.querySelector(`[data-module="${name}"]`);
  if ($planner instanceof HTMLElement) start($planner);
}
