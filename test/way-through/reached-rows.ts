import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { insertRows } from "../evidence/support/insert-rows";

/** A personal outcome of the engagement at a place, as a test describes it. */
export interface TestOutcome {
  readonly person: number;
  readonly theme?: string;
  readonly agreedOn?: string;
  readonly agreedAt?: string;
  readonly replaces?: string;
  readonly reviews?: readonly TestReview[];
}

interface TestReview {
  readonly on?: string;
  readonly at?: string;
  readonly byPerson?: string;
  readonly byWorker?: string;
}

/** Enters personal outcomes that lead to a node, and gives their keys. */
export async function insertOutcomes(
  dataSource: DataSource,
  nodeKey: string,
  engagementKeys: readonly string[],
  outcomes: readonly TestOutcome[],
): Promise<string[]> {
  const ids = outcomes.map(() => randomUUID());
  const themes: { id: string; code: string }[] = await dataSource.query(
    "select id, code from outcome_theme",
  );
  const themeOf = new Map(themes.map(({ id, code }) => [code, id]));
  await insertRows(
    dataSource,
    "personal_outcome",
    outcomes.map((one, i) => ({
      ...{ id: ids[i], engagement_id: engagementKeys[one.person], words: "To be well" },
      ...{ theme_id: one.theme ? themeOf.get(one.theme) : null, replaces_id: one.replaces ?? null },
      ...{ agreed_on: one.agreedOn ?? "2025-02-01", agreed_by: "a test" },
      agreed_at: new Date(one.agreedAt ?? "2025-02-10T09:00:00Z"),
    })),
  );
  await insertRows(
    dataSource,
    "personal_outcome_node",
    ids.map((personal_outcome_id) => ({
      ...{ id: randomUUID(), personal_outcome_id, node_lineage_id: nodeKey },
    })),
  );
  await insertRows(
    dataSource,
    "personal_outcome_review",
    outcomes.flatMap(({ reviews = [] }, i) =>
      reviews.map((review) => ({
        ...{ id: randomUUID(), personal_outcome_id: ids[i], recorded_by: "a test" },
        ...{ reviewed_on: review.on ?? "2025-05-01", by_person: review.byPerson ?? null },
        ...{ by_worker: review.byWorker ?? null },
        recorded_at: new Date(review.at ?? "2025-05-10T09:00:00Z"),
      })),
    ),
  );
  return ids;
}
