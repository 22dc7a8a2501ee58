import { distanceCharts, escaped, indicatorCharts, stageChart } from "./charts";
import type { ContractFigures } from "./figures";

const STYLE = `
  body { margin: 0; background: #f3f5f4; color: #1f2a33; font: 15px/1.45 system-ui, sans-serif; }
  main { max-width: 1100px; margin: 0 auto; padding: 28px 20px 40px; }
  header h1 { margin: 0; font-size: 25px; }
  header p, section > p { margin: 4px 0 12px; color: #4d5963; max-width: 76ch; }
  section { background: #fff; border: 1px solid #dde3e1; border-radius: 8px; padding: 16px 18px; margin-top: 18px; }
  h2 { margin: 0; font-size: 18px; }
  figure { margin: 0; }
  .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 14px 18px; }
  .panel h3 { margin: 0; font-size: 14px; }
  .panel p { margin: 0 0 2px; font-size: 13px; color: #4d5963; }
  .target { color: #c2571a; font-weight: 600; }
  .measured { color: #1b6f75; font-weight: 600; }
  footer { margin-top: 16px; font-size: 13px; color: #4d5963; }
`;

/**
 * The dashboard as one page that needs nothing else, and runs nothing.
 *
 * @param day of the figures, e.g. `2026-11-22`
 */
export function printPage(figures: ContractFigures, day: string): string {
  const { contract, star } = figures;
  const title = `${contract.reference}: ${contract.title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p>People’s readings of “${escaped(star.name)}” (${escaped(star.edition)}), and what was measured besides, on ${day}.</p>
</header>
<section>
<h2>Where people stood at first, and where they stand</h2>
<p>Those with two readings of an area, by stage of the journey: each area’s upper bar is the first reading, its lower bar
the latest one. The same people are in several areas: areas are not to be added up.</p>
${stageChart(figures)}
</section>
<section>
<h2>Distance travelled</h2>
<p>Mean change between the first and the latest reading, in points of the Star’s scale, as it stood at the end of each
month, with its 95% interval. Each month has all people so far: months are not to be added up.</p>
<div class="panels">
${distanceCharts(figures)}
</div>
</section>
<section>
<h2>Targets and measurements</h2>
<p><span class="measured">Measured</span> for each period, and verified; <span class="target">to be reached</span> in
each. A period without a dot has no figure; it is not 0. Each
indicator has its own unit.</p>
<div class="panels">
${indicatorCharts(figures)}
</div>
</section>
<footer>Drawn from the OData feed. A change is a question to ask, not a verdict. Viewers of aggregates get no figure about fewer than ten people.</footer>
</main>
</body>
</html>
`;
}
