import fs from "node:fs";
import path from "node:path";
import { withMishaps } from "./demo-bundle/awkward";
import { engagementsFile, makeEngagements } from "./demo-bundle/engagements";
import { measurementsFile } from "./demo-bundle/measurements";
import { organisationFiles } from "./demo-bundle/organisations";
import { readingsFile } from "./demo-bundle/reading";
import { plainReadings, STARS } from "./demo-bundle/readings";
import { BUNDLE } from "./demo-bundle/stars";

/**
 * The CSV files of the demonstration bundle by name, the same each time. The Stars and the logic
 * models beside them are written by hand; the Stars are read for their areas and scales.
 */
export function demoBundle(): ReadonlyMap<string, string> {
  const engagements = makeEngagements();
  const readings = engagements.flatMap((engagement) => withMishaps(plainReadings(engagement)));
  return new Map([
    ...organisationFiles(),
    ["engagements.csv", engagementsFile(engagements)],
    ["readings.csv", readingsFile(readings, STARS)],
    ["measurements.csv", measurementsFile(readings)],
  ]);
}

if (require.main === module) {
  for (const [name, content] of demoBundle()) {
    fs.writeFileSync(path.join(BUNDLE, name), content);
    console.log(`${name}: ${content.length} characters`);
  }
}
