import { id } from "./ids";
import { Random } from "./random";
import { Rows } from "./rows";
import type { Size } from "./size";

/** The contract that pays on outcomes, by its number: it has a model already. */
const CONTRACT = 1;

/** The last day on which anything was achieved. */
export const LAST_DAY = "2026-03-31";

const FIRST_DAY = Date.UTC(2023, 3, 1);
const DAYS = 1_096;
const DAY_MS = 86_400_000;
const [HOME, WORK, CALM] = [1, 2, 3] as const;

const NOTHING_ASKED = {
  ...{ oncePerPerson: null, after: [], sustainedMonths: null },
  ...{ composite: null, comparison: null },
};

const ONCE = { ...NOTHING_ASKED, oncePerPerson: { again: "never", againAfterMonths: null } };

/** A card of three metrics and two limits, and claims of people in all states. */
export function claimRows({ claims }: Size, seed: number): Rows {
  const rows = new Rows();
  const random = new Random(seed);
  enterCard(rows, claims);
  const people = Math.ceil(claims / 2);
  for (let n = 1; n <= people; n += 1) {
    rows.add("claimant", [id("claimant", n), id("contract", CONTRACT), null]);
  }
  for (let n = 1; n <= claims; n += 1) enterClaim(rows, n, people, random);
  return rows;
}

function enterCard(rows: Rows, claims: number): void {
  const contractId = id("contract", CONTRACT);
  const caps = [
    { kind: "metric", metric: "HOME", count: Math.floor(claims / 5), amountMinor: null },
    { kind: "contract", amountMinor: claims * 180_00 },
  ];
  const card = [1, "GBP", "2023-04-01", JSON.stringify(caps), "the bench"] as const;
  rows.add("rate_card", [id("card", 1), contractId, ...card, "2023-04-01T00:00:00Z"]);
  const tiers = [
    { upTo: Math.floor(claims / 10), priceMinor: 250_00 },
    { upTo: null, priceMinor: 200_00 },
  ];
  const prices = [
    ["HOME", { kind: "unit", priceMinor: 600_00 }, ONCE],
    ["WORK", { kind: "tiers", tiers }, NOTHING_ASKED],
    [
      "CALM",
      { kind: "sliding_scale", fullPriceMinor: 300_01, lo: "0.5", hi: "1.4", steps: null },
      NOTHING_ASKED,
    ],
  ] as const;
  prices.forEach(([reference, price, entitlement], i) => {
    const n = i + 1;
    rows.add("outcome_metric", [id("metric", n), contractId, reference]);
    const rates = JSON.stringify([{ partyId: null, area: null, price }]);
    rows.add("rate_metric", [
      ...[id("price", n), id("card", 1), id("metric", n), n, reference, "people", id("node", 1)],
      ...[rates, JSON.stringify(entitlement)],
    ]);
  });
}

function enterClaim(rows: Rows, n: number, people: number, random: Random): void {
  const claimId = id("claim", n);
  const metric = random.pick([HOME, HOME, WORK, CALM] as const);
  const day = new Date(FIRST_DAY + random.between(0, DAYS - 1) * DAY_MS).toISOString();
  const submitted = new Date(FIRST_DAY + (DAYS + 1) * DAY_MS + n * 1_000).toISOString();
  const state = random.chance(80) ? "verified" : random.pick(["submitted", "rejected"]);
  const provider = id("organisation", 2);
  rows.add("claim", [
    ...[claimId, id("contract", CONTRACT), id("metric", metric), provider],
    ...[id("service", CONTRACT), 1, day.slice(0, 10)],
    ...[JSON.stringify([{ organisationId: provider, share: "1" }]), state, "a charity", submitted],
  ]);
  const value = metric === CALM ? (random.between(-5, 20) / 10).toFixed(1) : null;
  rows.add("claim_person", [claimId, id("claimant", random.between(1, people)), value]);
  rows.add("claim_event", [id("claimEvent", 2 * n), claimId, "submitted", null, "x", submitted]);
  if (state === "submitted") return;
  const decided = [claimId, state, "looked at", "a council", submitted] as const;
  rows.add("claim_event", [id("claimEvent", 2 * n + 1), ...decided]);
}
