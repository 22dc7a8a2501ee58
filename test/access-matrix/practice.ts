import { key, type World } from "./world";

const CONTRACTS = ["X1", "X2"] as const;

/** Services: whose they are, and under which contract. */
export const SERVICES = [
  ["A under X1", "provider A", "X1"],
  ["B under X1", "provider B", "X1"],
  ["A under X2", "provider A", "X2"],
] as const;

const SIDES = [
  ["council X", "X1"],
  ["provider A", "X1"],
  ["provider B", "X1"],
  ["provider A", "X2"],
] as const;

const STAR = key("star", "edition 1");

/** A service under its contract. */
export function placeOf(service: string, under: string): Record<string, unknown> {
  return { contract_id: key("contract", under), service_id: key("service", service) };
}

/** How Stars are chosen and brought in, what is asked and learned, and how ready everybody is. */
export function addPractice(world: World): void {
  addSuitability(world);
  addOfServices(world);
  addBindings(world);
  addLearning(world);
  addReadiness(world);
  addReference(world);
  addWorkshops(world);
}

function addSuitability(world: World): void {
  const opened = { star_id: STAR, opened_by: "t" };
  for (const [service, provider, under] of SERVICES) {
    const review = { ...placeOf(service, under), ...opened };
    world.row("suitability_review", `at ${service}`, review);
    world.add("suitability_review", `at ${service}`, review);
    for (const side of ["council X", provider]) addAnswer(world, side, service, under);
  }
  world.add("suitability_review", "at A under X1, concluded at once", {
    ...{ ...placeOf("A under X1", "X1"), ...opened, conclusion: "fits", decided_by: "[]" },
    ...{ valid_until: "2026-01-01", concluded_by: "t", concluded_at: "=now()" },
  });
  for (const [side, service] of [
    ["provider B", "A under X1"],
    ["council Y", "A under X1"],
    ["fund I", "A under X1"],
    ["provider A", "B under X1"],
  ] as const) {
    world.add("suitability_answer", `of ${side} at ${service}`, answerOf(side, service, "X1"));
  }
}

function answerOf(side: string, service: string, under: string): Record<string, unknown> {
  return {
    ...{ contract_id: key("contract", under), organisation_id: key("organisation", side) },
    ...{ review_id: key("suitability_review", `at ${service}`), criterion: "c" },
    ...{ answer: "yes", grounds: "G", answered_by: "t" },
  };
}

function addAnswer(world: World, side: string, service: string, under: string): void {
  const answer = answerOf(side, service, under);
  world.row("suitability_answer", `of ${side} at ${service}`, answer);
  world.add("suitability_answer", `of ${side} at ${service}`, answer);
}

function addOfServices(world: World): void {
  for (const [service, , under] of SERVICES) {
    const at = { ...placeOf(service, under), star_id: STAR };
    const plan = { ...at, steps: "[]", enough_pairs: 10, set_by: "t" };
    world.row("implementation_plan", `of ${service}`, { ...plan, number: 1 });
    world.add("implementation_plan", `of ${service}`, { ...plan, number: 2 });
    const statement = { ...at, stages: "[1]", stated_by: "t" };
    world.row("stage_statement", `of ${service}`, statement);
    world.add("stage_statement", `of ${service}`, statement);
  }
}

function addBindings(world: World): void {
  for (const under of CONTRACTS) {
    world.row("star_binding_reason", `of MX1 to ${under}`, binding(under, "MX1"));
    world.add("star_binding_reason", `of MX1 to ${under}`, binding(under, "MX1"));
  }
  world.add("star_binding_reason", "of MY1 to X1", binding("X1", "MY1"));
}

function binding(under: string, model: string): Record<string, unknown> {
  return {
    ...{ contract_id: key("contract", under), logic_model_id: key("logic_model", model) },
    ...{ star_id: STAR, reason: "R", bound_by: "t" },
  };
}

function addLearning(world: World): void {
  for (const under of CONTRACTS) {
    const contract_id = key("contract", under);
    const question = { contract_id, question: "Q", asked_by: "t" };
    world.row("learning_question", `under ${under}`, question);
    world.add("learning_question", `under ${under}`, question);
    const entry = {
      ...{ contract_id, question_id: key("learning_question", `under ${under}`), body: "B" },
      ...{ happened_on: "2025-07-01", entered_by: "t" },
    };
    world.row("learning_entry", `tried under ${under}`, { ...entry, kind: "tried" });
    for (const kind of under === "X1" ? ["tried", "closed", "opened_again"] : ["tried", "closed"]) {
      world.add("learning_entry", `${kind} under ${under}`, { ...entry, kind });
    }
  }
  const asked = { contract_id: key("contract", "X1"), question: "Q", asked_by: "t" };
  world.add("learning_question", "under X4, where B has no service yet", {
    ...{ ...asked, contract_id: key("contract", "X4") },
  });
  world.add("learning_question", "under X1, about A's service", {
    ...{ ...asked, service_id: key("service", "A under X1") },
  });
  for (const version of ["published of MX1", "draft of MX1", "published of MY1"]) {
    world.add("learning_question", `under X1, about an outcome of the ${version}`, {
      ...{ ...asked, node_lineage_id: key("node", `1 of ${version}`) },
    });
  }
}

function addReadiness(world: World): void {
  const framework = { edition: "1", title: "T", statements: "[]", defined_by: "t" };
  world.row("readiness_framework", "the one there is", { code: "c", ...framework });
  world.add("readiness_framework", "a new one", { code: "d", ...framework });
  for (const under of CONTRACTS) {
    const review = {
      ...{ contract_id: key("contract", under), opened_on: "2025-07-01", opened_by: "t" },
      ...{ framework_id: key("readiness_framework", "the one there is"), title: "T" },
    };
    world.row("readiness_review", `of ${under}`, review);
    world.add("readiness_review", `of ${under}`, review);
  }
  for (const [side, under] of SIDES) {
    world.row("readiness_rating", `of ${side} under ${under}`, ratingOf(side, under));
    world.row("readiness_action", `of ${side} under ${under}`, actionOf(side, under));
  }
  for (const [side, under] of [
    ...SIDES,
    ...(["provider C", "council Y", "fund I"] as const).map((who) => [who, "X1"] as const),
  ]) {
    world.add("readiness_rating", `of ${side} under ${under}`, ratingOf(side, under));
    world.add("readiness_action", `of ${side} under ${under}`, actionOf(side, under));
  }
}

function saidIn(side: string, under: string): Record<string, unknown> {
  return {
    ...{ contract_id: key("contract", under), organisation_id: key("organisation", side) },
    review_id: key("readiness_review", `of ${under}`),
  };
}

function ratingOf(side: string, under: string): Record<string, unknown> {
  return { ...saidIn(side, under), statement: "s", rating: 2, grounds: "G", rated_by: "t" };
}

function actionOf(side: string, under: string): Record<string, unknown> {
  return { ...saidIn(side, under), title: "T", entered_by: "t" };
}

function addReference(world: World): void {
  const checklist = { edition: "1", title: "T", areas: "[]", defined_by: "t" };
  world.row("checklist", "the one there is", { code: "c", ...checklist });
  world.add("checklist", "a new one", { code: "d", ...checklist });
  const theme = { title: "T", position: 1, defined_by: "t" };
  world.row("outcome_theme", "the one there is", { code: "c", ...theme });
  world.add("outcome_theme", "a new one", { code: "d", ...theme });
  const mapping = { checklist_id: key("checklist", "the one there is"), mapped_by: "t" };
  const to = (model: string, outcome: string): Record<string, unknown> => ({
    ...{ logic_model_id: key("logic_model", model), node_lineage_id: key("node", outcome) },
    ...mapping,
  });
  for (const [model, version] of [
    ["MX1", "published of MX1"],
    ["MX1", "draft of MX1"],
    ["MY1", "published of MY1"],
  ] as const) {
    const outcome = to(model, `1 of ${version}`);
    world.row("checklist_mapping", `to an outcome of the ${version}`, { ...outcome, area: "a" });
    world.add("checklist_mapping", `to an outcome of the ${version}`, { ...outcome, area: "b" });
  }
  world.add("checklist_mapping", "of MX1, to an outcome of MY1", {
    ...{ ...to("MX1", "2 of published of MY1"), area: "a" },
  });
}

function addWorkshops(world: World): void {
  const told = { reference: "r", number: 1, title: "T", story: "{}", written_by: "t" };
  for (const who of ["council X", "provider A"]) {
    const organisation_id = key("organisation", who);
    world.row("training_case", `of ${who}`, { organisation_id, ...told });
  }
  for (const who of ["council X", "council Y", "provider A", "provider B", "fund I"]) {
    const organisation_id = key("organisation", who);
    world.add("training_case", `of ${who}`, { organisation_id, ...told, number: 2 });
  }
  const opened = { reference: "r", title: "T", content: "{}", opened_by: "t" };
  for (const who of ["council X", "council Y"]) {
    const organisation_id = key("organisation", who);
    world.row("design_workshop", `of ${who}`, { organisation_id, ...opened });
    world.add("design_workshop", `of ${who}`, { organisation_id, ...opened, reference: "s" });
  }
  for (const model of ["MX0", "MY1"]) {
    const logic_model_id = key("logic_model", model);
    world.move("design_workshop", `that of council X ends as ${model}`, "of council X", {
      logic_model_id,
    });
    world.add("design_workshop", `of council X that ended as ${model}`, {
      ...{ organisation_id: key("organisation", "council X"), ...opened, reference: "s" },
      logic_model_id,
    });
  }
}
