import { key, type World } from "./world";

/** Claims: whose they are, under which contract, at which service (if at any), and how far. */
const CLAIMS = [
  ["one of A under X1", "A", "X1", "A under X1", "submitted"],
  ["a verified one of A under X1", "A", "X1", "A under X1", "verified"],
  ["one of A under X1 as a whole", "A", "X1", null, "submitted"],
  ["one of A under X2", "A", "X2", "A under X2", "submitted"],
  ["one of B under X1", "B", "X1", "B under X1", "submitted"],
  ["one of B under X1 as a whole", "B", "X1", null, "submitted"],
  ["one of C under Y1", "C", "Y1", "C under Y1", "submitted"],
] as const;

/** What providers claim, for whom, and what was decided on it. */
export function addClaims(world: World): void {
  for (const [name, of, under, at, state] of CLAIMS) {
    world.row("claim", name, { ...claimOf(of, under, at), state });
    const event = { claim_id: key("claim", name), acted_by: "t" };
    world.row("claim_event", `submission of ${name}`, { ...event, state: "submitted" });
    if (state === "submitted") addEvents(world, name);
    else world.row("claim_event", `verification of ${name}`, { ...event, state, acted_by: "u" });
  }
  addNewClaims(world);
  for (const state of ["verified", "withdrawn"]) {
    world.move("claim", `one of A under X1 to ${state}`, "one of A under X1", { state });
  }
  world.move("claim", "one of A under X1 to another quantity", "one of A under X1", {
    quantity: 7,
  });
  for (const name of ["X1", "X2", "Y1"]) {
    const sample = { contract_id: key("contract", name), seed: "s", drawn_by: "t" };
    const drawn = { period_start: "2025-04-01", period_end: "2025-06-30", size: 1, drawn_from: 2 };
    world.row("claim_sample", `under ${name}`, { ...sample, ...drawn });
    world.add("claim_sample", `under ${name}`, { ...sample, ...drawn });
  }
  addClaimants(world);
  addClaimPeople(world);
  addRelapses(world);
}

function claimOf(of: string, under: string, at: string | null): Record<string, unknown> {
  return {
    ...{ contract_id: key("contract", under), outcome_metric_id: metric(under), quantity: 1 },
    ...{ provider_id: key("organisation", `provider ${of}`), achieved_on: "2025-06-01" },
    ...{ service_id: at && key("service", at), shares: "[]", submitted_by: "t" },
  };
}

function metric(under: string): string {
  return key("outcome_metric", `of ${under}`);
}

function addEvents(world: World, name: string): void {
  const event = { claim_id: key("claim", name), reason: "R" };
  const me = "=coalesce(viewer_subject(), 'command line')";
  for (const [what, state] of [
    ["verification", "verified"],
    ["withdrawal", "withdrawn"],
  ] as const) {
    world.add("claim_event", `${what} of ${name}`, { ...event, state, acted_by: me });
    if (name !== "one of A under X1") continue;
    world.add("claim_event", `${what} of ${name}, said to be somebody else's`, {
      ...{ ...event, state, acted_by: "somebody else" },
    });
  }
}

function addNewClaims(world: World): void {
  for (const [name, of, under, at] of [
    ["of A under X1", "A", "X1", "A under X1"],
    ["of A under X1 as a whole", "A", "X1", null],
    ["of A under X2", "A", "X2", "A under X2"],
    ["of B under X1", "B", "X1", "B under X1"],
    ["of B under X1 as a whole", "B", "X1", null],
    ["of C under Y1", "C", "Y1", "C under Y1"],
    ["of A under X1, at B's service", "A", "X1", "B under X1"],
    ["of A under X1, at the service under X2", "A", "X1", "A under X2"],
    ["of A under Y1, in which A has no part", "A", "Y1", null],
    ["of fund I under X1", "I", "X1", null],
  ] as const) {
    const claim = claimOf(of, under, at);
    if (of === "I") claim.provider_id = key("organisation", "fund I");
    world.add("claim", name, claim);
  }
}

/** Whose claims belong together: one of each contract, and some who have no place there. */
function addClaimants(world: World): void {
  for (const [name, who, under] of [
    ["Anna under X1", "Anna", "X1"],
    ["Ada under X2", "Ada", "X2"],
    ["Bert under X1", "Bert", "X1"],
    ["Carl under Y1", "Carl", "Y1"],
    ["Anna under X2, where she never was", "Anna", "X2"],
    ["somebody who was erased", null, "X1"],
  ] as const) {
    const service_user_id = who && key("service_user", who);
    world.row("claimant", name, { contract_id: key("contract", under), service_user_id });
  }
  for (const [name, who, under] of [
    ["Abel under X1", "Abel", "X1"],
    ["Abel under X2, where he never was", "Abel", "X2"],
    ["Cora under Y1, without an engagement", "Cora, of C, without an engagement", "Y1"],
    ["Bert under X2, where he never was", "Bert", "X2"],
  ] as const) {
    const service_user_id = key("service_user", who);
    world.add("claimant", name, { contract_id: key("contract", under), service_user_id });
  }
}

function addClaimPeople(world: World): void {
  for (const [who, under, of] of [
    ["Anna", "X1", "A"],
    ["Ada", "X2", "A"],
    ["Bert", "X1", "B"],
    ["Carl", "Y1", "C"],
  ] as const) {
    const claim_id = key("claim", `one of ${of} under ${under}`);
    const person = { claim_id, engagement_id: key("engagement", who) };
    const claimant_id = key("claimant", `${who} under ${under}`);
    const where = `claim_id = '${claim_id}'`;
    world.rowBy("claim_person", `${who} in a claim`, { ...person, claimant_id }, where);
  }
  const claim_id = key("claim", "a verified one of A under X1");
  for (const [name, engagement, claimant] of [
    ["Anna in another claim", "Anna", "Anna under X1"],
    ["Bert in a claim of A", "Bert", "Bert under X1"],
    ["Anna in another claim, as Bert", "Anna", "Bert under X1"],
    ["Anna in another claim, as herself under X2", "Anna", "Anna under X2, where she never was"],
    ["Ada of X2 in a claim under X1", "Ada", "Ada under X2"],
  ] as const) {
    const engagement_id = key("engagement", engagement);
    const claimant_id = key("claimant", claimant);
    world.addBy("claim_person", name, { claim_id, engagement_id, claimant_id });
  }
}

function addRelapses(world: World): void {
  const relapse = (who: string, under: string, at: string): Record<string, unknown> => ({
    ...{ contract_id: key("contract", under), claimant_id: key("claimant", who) },
    ...{ outcome_metric_id: metric(under), service_id: key("service", at), recorded_by: "t" },
  });
  for (const [who, under, at] of [
    ["Anna", "X1", "A under X1"],
    ["Ada", "X2", "A under X2"],
    ["Bert", "X1", "B under X1"],
    ["Carl", "Y1", "C under Y1"],
  ] as const) {
    const one = relapse(`${who} under ${under}`, under, at);
    world.row("relapse", `of ${who}`, { ...one, relapsed_on: "2025-07-01" });
    world.add("relapse", `of ${who}`, { ...one, relapsed_on: "2025-08-01" });
  }
  for (const [name, at] of [
    ["of Anna, at B's service", "B under X1"],
    ["of Anna under X1, at A's service under X2", "A under X2"],
  ] as const) {
    const one = relapse("Anna under X1", "X1", at);
    world.add("relapse", name, { ...one, relapsed_on: "2025-08-01" });
  }
}
