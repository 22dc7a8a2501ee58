import type { Period } from "./days";
import { randomFor } from "./random";

/** Where a measurement stands between the provider and the commissioner. */
export interface Standing {
  readonly state: "draft" | "submitted" | "verified" | "returned";
  /** Why it was sent back. Empty unless returned. */
  readonly reason: string;
  /** What whoever entered it wanted known. */
  readonly note: string;
}

/** Sent back by the commissioner, by "indicator contract first day". */
const RETURNED: Readonly<Record<string, string>> = {
  "emergency_visits ALD-HOM-01 2025-07-01":
    "The hospital counted transfers between its two sites as visits. Please ask for the file again, without them.",
  "tenancies_lost ALD-HOM-02 2026-01-01":
    'Four tenancies are down as "moved" with no new address. Abandoned, or really moved?',
  "attendance HAT-YTH-01 2026-04-01":
    "Two of the four schools are missing from the denominator, so the share is too high.",
};

const NOTES: Readonly<Record<string, string>> = {
  "arrears ALD-HOM-02 2026-01-01":
    "One landlord's accounts came in five weeks late, after a change of system",
  "support_sessions ALD-HOM-02 2025-10-01":
    "July to September cannot be recovered: the old case system was switched off",
  "evenings_opened HAT-YTH-01 2025-04-01": "Boiler failed, three evenings lost",
  "rough_count ALD-HOM-01 2026-01-01": "Count put off by a week, snow",
  "bullying_incidents HAT-YTH-01 2025-03-01":
    "February not sent by two schools, so not counted for any",
  "met_quickly ALD-HOM-01 2024-04-01": "First quarter, two posts still empty",
};

const LAST_VERIFIED_START = "2026-03-31";
const LAST_SUBMITTED_START = "2026-06-30";

/** Older figures are verified, recent ones still on their way. */
export function standing(indicator: string, contract: string, period: Period): Standing {
  const key = `${indicator} ${contract} ${period.start}`;
  const note = NOTES[key] ?? "";
  const reason = RETURNED[key];
  if (reason !== undefined) return { state: "returned", reason, note };
  const random = randomFor(`standing ${key}`);
  const settled = (share: number): boolean => random.chance(share);
  if (period.start <= LAST_VERIFIED_START) {
    return { state: settled(0.95) ? "verified" : "submitted", reason: "", note };
  }
  if (period.start <= LAST_SUBMITTED_START) {
    return { state: settled(0.3) ? "verified" : "submitted", reason: "", note };
  }
  return { state: settled(0.55) ? "submitted" : "draft", reason: "", note };
}
