import { key, type World } from "./world";

const organisation = (name: string): string => key("organisation", name);
const contract = (name: string): string => key("contract", name);

/** Figures, grants and sign-ins, traces, and what is kept of those who were erased. */
export function addTheRest(world: World): void {
  addMeasurements(world);
  addGrants(world);
  addSignIns(world);
  addKeptReaches(world);
  addTraces(world);
  addRetention(world);
}

function addMeasurements(world: World): void {
  const figures = { period_start: "2026-01-01", period_end: "2026-03-31", value: 5 };
  for (const [name, of, under, state] of [
    ["draft under X1", "MX1", "X1", "draft"],
    ["submitted under X1", "MX1", "X1", "submitted"],
    ["draft under Y1", "MY1", "Y1", "draft"],
    ["submitted under Y1", "MY1", "Y1", "submitted"],
  ] as const) {
    const lineage_id = key("indicator_lineage", `of published of ${of}`);
    const period = { ...figures, period_start: state === "draft" ? "2026-02-01" : "2026-01-01" };
    world.row("measurement", name, { lineage_id, contract_id: contract(under), state, ...period });
    const measurement_id = key("measurement", name);
    const event = { measurement_id, ...period, disaggregations: "[]", acted_by: "t" };
    world.row("measurement_event", `draft of what is ${name}`, { ...event, state: "draft" });
    if (state === "draft") continue;
    world.row("measurement_event", `sending in of what is ${name}`, { ...event, state });
    world.add("measurement_event", `of what is ${name}`, { ...event, state: "returned" });
  }
  for (const [of, under] of [
    ["MX1", "X1"],
    ["MY1", "Y1"],
    ["MY1", "X1"],
    ["MX1", "X2"],
  ] as const) {
    const lineage_id = key("indicator_lineage", `of published of ${of}`);
    const period = { ...figures, period_start: "2026-03-01" };
    const name = `of an indicator of ${of} under ${under}`;
    world.add("measurement", name, { lineage_id, contract_id: contract(under), ...period });
  }
  world.move("measurement", "from X1 to Y1", "draft under X1", { contract_id: contract("Y1") });
  world.move("measurement", "to an indicator of MY1", "draft under X1", {
    lineage_id: key("indicator_lineage", "of published of MY1"),
  });
}

function addGrants(world: World): void {
  const term = { starts_on: "2025-01-01", granted_by: "t" };
  for (const [name, who, role] of [
    ["somebody as manager of A", "provider A", "provider_manager"],
    ["somebody as manager of B", "provider B", "provider_manager"],
    ["somebody as commissioner of X", "council X", "commissioner"],
  ] as const) {
    const organisation_id = organisation(who);
    world.row("role_grant", name, { subject: "somebody", role, organisation_id, ...term });
    world.add("role_grant", name, { subject: "another", role, organisation_id, ...term });
  }
  world.add("role_grant", "aA as manager of A", {
    ...{ subject: "aA", role: "provider_manager", organisation_id: organisation("provider A") },
    ...term,
  });
  addInvitations(world);
  world.row("role_grant", "what nu was once", {
    ...{ subject: "nu", role: "analyst", organisation_id: organisation("provider A"), ...term },
    ...{ revoked_by: "t", revoked_at: "=now()" },
  });
  const all = { role: "administrator", ...term };
  world.row("role_grant", "somebody as administrator of all", { subject: "somebody", ...all });
  world.add("role_grant", "somebody as administrator of all", { subject: "another", ...all });
  const keyworker = { subject: "another", role: "keyworker", ...term };
  world.add("role_grant", "somebody as keyworker of A, as a worker of B", {
    ...{ ...keyworker, organisation_id: organisation("provider A") },
    worker_id: key("worker", "Bo of B"),
  });
  world.add("role_grant", "somebody as keyworker of A, as a worker of A", {
    ...{ ...keyworker, organisation_id: organisation("provider A") },
    worker_id: key("worker", "Kim of A"),
  });
  const manager = { subject: "another", role: "provider_manager", ...term };
  for (const under of ["X1", "Y1"]) {
    world.add("role_grant", `somebody as manager of A under ${under}`, {
      ...{ ...manager, organisation_id: organisation("provider A"), contract_id: contract(under) },
    });
  }
  const row = "somebody as manager of A";
  world.move("role_grant", "of A to provider B", row, {
    organisation_id: organisation("provider B"),
  });
  world.move("role_grant", "from manager to administrator", row, { role: "administrator" });
  world.move("role_grant", "from somebody to another", row, { subject: "another" });
}

function addInvitations(world: World): void {
  const open = { role: "analyst", name: "N", expires_at: "2099-01-01" };
  for (const [who, inviter] of [
    ["provider A", "aA"],
    ["provider B", "ad"],
  ] as const) {
    const invited = { organisation_id: organisation(who), invited_by: inviter, ...open };
    world.row("invitation", `to ${who}`, { ...invited, code_hash: `=sha256('${who}')` });
    world.add("invitation", `to ${who}, by ${inviter}`, {
      ...{ ...invited, code_hash: `=sha256('new ${who}')` },
    });
  }
  world.add("invitation", "to provider B, by aA", {
    ...{ organisation_id: organisation("provider B"), invited_by: "aA", ...open },
    code_hash: "=sha256('new')",
  });
  world.add("invitation", "to provider A, by aA, accepted already", {
    ...{ organisation_id: organisation("provider A"), invited_by: "aA", ...open },
    ...{ code_hash: "=sha256('new')", accepted_by: "aA", accepted_at: "=now()" },
  });
  world.move("invitation", "to provider A to another role", "to provider A", {
    role: "administrator",
  });
}

/** People who signed in: two of the matrix, and one whom nobody of it knows. */
function addSignIns(world: World): void {
  const hash = (name: string): string => `=sha256('${name}')`;
  for (const subject of ["mA", "mB", "nu", "stranger"]) {
    const [name, issuer] = [subject, "demonstration"];
    world.rowBy("person", subject, { subject, name, issuer }, `subject = '${subject}'`);
    const session = { subject, hash: hash(subject), ends_at: "2099-01-01" };
    world.row("browser_session", `of ${subject}`, session);
    const term = { created_by: subject, expires_at: "2099-01-01" };
    const token = { subject, name: "T", scopes: "{read}", ...term };
    world.row("access_token", `of ${subject}`, { ...token, hash: hash(subject) });
    world.add("access_token", `of ${subject}`, { ...token, hash: hash("new") });
    const answered = { mutation: "m", input_hash: "h", result: "{}" };
    const where = `principal = '${subject}'`;
    const known = { principal: subject, key: "k", ...answered };
    world.rowBy("idempotency_key", `of ${subject}`, known, where);
    world.addBy("idempotency_key", `of ${subject}`, { ...known, key: "new" });
  }
  world.addBy("person", "a new one", { subject: "new", name: "N", issuer: "I" });
  world.add("browser_session", "of mA", {
    ...{ subject: "mA", hash: hash("new"), ends_at: "2099-01-01" },
  });
  world.move("access_token", "that of mA to mB", "of mA", { subject: "mB" });
  world.move("access_token", "that of mA to everything", "of mA", { scopes: "{write}" });
}

/** What is kept of somebody's reach, of a day that is over: it holds for nobody. */
function addKeptReaches(world: World): void {
  const lists = [
    ...["administered", "commissioning", "commissioned", "modelled", "managing", "delivered"],
    ...["serving", "person_services", "workers", "contracts", "counted_services"],
    ...["protected_contracts", "own", "roles", "settings"],
  ];
  const nothing = Object.fromEntries(lists.map((list) => [list, "{}"]));
  const kept = { day: "2025-01-01", changes: 1, is_administrator: false, ...nothing };
  for (const subject of ["mA", "mB"])
    world.row("kept_reach", `of ${subject}`, { subject, ...kept });
  world.add("kept_reach", "of mA", { subject: "mA", ...kept, changes: 2 });
  world.row("steering_change", "any", { changes: 1 });
  world.add("steering_change", "another", { changes: 1 });
  world.row("bi_login", "of mA", { login: "tool", subject: "mA", made_by: "t" });
  world.add("bi_login", "of mA", { login: "other_tool", subject: "mA", made_by: "t" });
}

function addTraces(world: World): void {
  for (const who of ["council X", "provider A", "provider B", "nobody in particular"]) {
    const id = key("audit_event", who);
    const event = {
      ...{ category: "read", kinds: "{test}", ids: `{${id}}`, service_user_ids: "{}" },
      organisation_id: who === "nobody in particular" ? null : organisation(who),
    };
    world.rowBy("audit_event", `about ${who}`, event, `ids = '{${id}}'`);
  }
  world.addBy("audit_event", "one of their own", {
    ...{ category: "read", kinds: "{test}", ids: "{}", service_user_ids: "{}" },
  });
  const head = { lane: 999_999, number: 1, hash: "=sha256('')" };
  world.rowBy("audit_head", "of a connection", head, "lane = 999999");
  world.addBy("audit_head", "of another connection", { ...head, lane: 999_998 });
  const migration = { timestamp: 1, name: "new" };
  world.rowBy("migrations", "any", { timestamp: 0, name: "any" }, "name = 'any'");
  world.addBy("migrations", "another", migration);
}

function addRetention(world: World): void {
  const known = { name: "other", fingerprint: "f" };
  world.rowBy("deployment_key", "the one there is", known, "name = 'other'");
  world.addBy("deployment_key", "another", { ...known, name: "another" });
  ["provider A", "provider B", "provider C"].forEach((who, i) => {
    const erased = { organisation_id: organisation(who), ground: "child", way: "keep_counts" };
    world.row("erased_person", `of ${who}`, {
      ...{ ...erased, tombstone: String(i).repeat(64), erased_by: "t" },
    });
    if (i > 0) return;
    world.add("erased_person", `of ${who}`, {
      ...{ ...erased, tombstone: "a".repeat(64), erased_by: "t" },
    });
  });
  for (const name of ["X1", "X2", "Y1"]) {
    const contract_id = contract(name);
    const counted = { contract_id, people: 1 };
    const where = `contract_id = '${contract_id}'`;
    if (name !== "X2") world.rowBy("contract_erasure", `under ${name}`, counted, where);
    else world.addBy("contract_erasure", `under ${name}`, counted);
    const rule = { contract_id, months: 12, reason: "law", set_by: "t" };
    world.row("retention_rule", `of ${name}`, rule);
    world.add("retention_rule", `of ${name}`, rule);
  }
  for (const [name, who] of [
    ["Anna", "provider A"],
    ["Bert", "provider B"],
    ["Carl", "provider C"],
  ] as const) {
    const service_user_id = key("service_user", name);
    const notice = { service_user_id, organisation_id: organisation(who), due_on: "2027-01-01" };
    world.row("retention_notice", `about ${name}`, notice);
  }
  world.add("retention_notice", "about Abel", {
    ...{ service_user_id: key("service_user", "Abel"), due_on: "2027-01-01" },
    organisation_id: organisation("provider A"),
  });
  addRuns(world);
}

function addRuns(world: World): void {
  for (const [name, who, under, people] of [
    ["two of A under X1", "provider A", "X1", 2],
    ["twelve of A under X1", "provider A", "X1", 12],
    ["two of B under X1", "provider B", "X1", 2],
    ["two of C under Y1", "provider C", "Y1", 2],
  ] as const) {
    world.row("retention_run", name, { kind: "announce", ran_by: "t" });
    const run_id = key("retention_run", name);
    const count = { run_id, contract_id: contract(under), organisation_id: organisation(who) };
    world.rowBy("retention_run_count", name, { ...count, people }, `run_id = '${run_id}'`);
  }
  world.add("retention_run", "a new one", { kind: "announce", ran_by: "t" });
  world.addBy("retention_run_count", "a new one", {
    run_id: key("retention_run", "two of A under X1"),
    ...{ contract_id: contract("X2"), organisation_id: organisation("provider A"), people: 1 },
  });
}
