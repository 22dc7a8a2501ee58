import type { Checks } from "../checks";

/** One end that may be needed: it came about, or it did not. */
export interface ChecklistItem {
  /** Unique in the checklist. */
  readonly code: string;
  readonly text: string;
}

/** Items that belong together. */
export interface ChecklistArea {
  /** Unique in the checklist. */
  readonly code: string;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** What an edition of a checklist asks. */
export interface ChecklistContent {
  readonly title: string;
  readonly description: string | null;
  readonly source: string | null;
  readonly areas: readonly ChecklistArea[];
}

/** What is said of one item: null for the outcome where there was no need. */
export interface ChecklistAnswer {
  readonly item: string;
  readonly need: boolean;
  readonly achieved: boolean | null;
}

const MOST_AREAS = 20;
const MOST_ITEMS = 60;

/** Notes what is wrong with the areas and items of a checklist. */
export function checkAreas(checks: Checks, areas: readonly ChecklistArea[]): void {
  const items = areas.flatMap((area) => area.items);
  if (!checks.count(areas, MOST_AREAS, "areas")) return;
  if (!checks.count(items, MOST_ITEMS, "areas")) return;
  checks.that(areas.length > 0, "areas", "REQUIRED", "A checklist has at least one area.");
  const isNew = onceEach();
  const isNewItem = onceEach();
  areas.forEach((area, i) => {
    const at = (...path: string[]): string[] => ["areas", String(i), ...path];
    checks.title(area.code, at("code"));
    checks.title(area.title, at("title"));
    checks.that(
      isNew(area.code),
      at("code"),
      "DUPLICATE",
      `There are two areas "${area.code}": give each its own code.`,
    );
    checks.that(
      area.items.length > 0,
      at("items"),
      "REQUIRED",
      `The area "${area.code}" has no item: give it at least one, or leave it out.`,
    );
    area.items.forEach((item, j) => {
      const within = (field: string): string[] => at("items", String(j), field);
      checks.title(item.code, within("code"));
      checks.title(item.text, within("text"), 1_000);
      checks.that(
        isNewItem(item.code),
        within("code"),
        "DUPLICATE",
        `There are two items "${item.code}": codes are unique in the whole checklist.`,
      );
    });
  });
}

/**
 * What a record says of every item, in the checklist's order. Notes items that are unknown, missing
 * or twice, and outcomes that are said of what nobody needed, or not said of what somebody did.
 */
export function toAnswers(
  checks: Checks,
  areas: readonly ChecklistArea[],
  given: readonly (Omit<ChecklistAnswer, "achieved"> & { achieved?: boolean | null })[],
): ChecklistAnswer[] {
  const codes = areas.flatMap(({ items }) => items.map(({ code }) => code));
  if (!checks.count(given, MOST_ITEMS, "answers")) checks.throwIfAny();
  const isNew = onceEach();
  given.forEach(({ item, need, achieved = null }, i) => {
    const note = (holds: boolean, field: string, code: string, message: string): void =>
      checks.that(holds, ["answers", String(i), field], code, message);
    note(
      codes.includes(item),
      "item",
      "UNKNOWN_ITEM",
      `"${item}" is no item of this checklist: its items are ${codes.join(", ")}.`,
    );
    note(isNew(item), "item", "DUPLICATE", `"${item}" is answered twice.`);
    note(
      need || achieved === null,
      "achieved",
      "NO_NEED",
      `"${item}" was not needed, so that it cannot be achieved: leave achieved out, or say that there was a need.`,
    );
    note(
      !need || achieved !== null,
      "achieved",
      "REQUIRED",
      `"${item}" was needed: say whether it is achieved; "not yet" is false.`,
    );
  });
  const answered = new Map(given.map((answer) => [answer.item, answer]));
  const missing = codes.filter((code) => !answered.has(code));
  checks.that(
    missing.length === 0,
    "answers",
    "MISSING",
    `Say of every item whether there is a need; not said of ${missing.join(", ")}.`,
  );
  return codes.flatMap((code) => {
    const answer = answered.get(code);
    return answer ? [{ item: code, need: answer.need, achieved: answer.achieved ?? null }] : [];
  });
}

/** Tells of each text whether it comes for the first time. */
function onceEach(): (text: string) => boolean {
  const seen = new Set<string>();
  return (text) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  };
}
