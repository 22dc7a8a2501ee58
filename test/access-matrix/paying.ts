import { key, type World } from "./world";

const organisation = (name: string): string => key("organisation", name);

/** The contracts that pay on outcomes, and what is bound to their models. */
const CONTRACTS = [
  ["X1", "MX1"],
  ["X2", "MX1"],
  ["Y1", "MY1"],
] as const;

/** What contracts pay for, who promised what, what is planned, and what it is held against. */
export function addPaying(world: World): void {
  for (const [name, model] of CONTRACTS) {
    const contract_id = key("contract", name);
    const lineage = key("indicator_lineage", `of published of ${model}`);
    addCard(world, name, lineage);
    addPlan(world, name);
    addBond(world, name);
    addAlternatives(world, name);
    const kpi = { contract_id, indicator_lineage_id: lineage, set_by: "t" };
    world.row("contract_kpi", `of ${name}`, kpi);
    world.add("contract_kpi", `of ${name}`, kpi);
    const remark = { contract_id, subject: "S", body: "B" };
    world.row("contract_remark", `of ${name}`, { ...remark, reference: "1" });
    world.add("contract_remark", `of ${name}`, { ...remark, reference: "2" });
  }
  addMixedUp(world);
}

function addCard(world: World, name: string, indicator_lineage_id: string): void {
  const contract_id = key("contract", name);
  world.row("outcome_metric", `of ${name}`, { contract_id, reference: "M1" });
  world.add("outcome_metric", `of ${name}`, { contract_id, reference: "M3" });
  // Priced by none of the cards yet.
  world.row("outcome_metric", `another of ${name}`, { contract_id, reference: "M2" });
  const card = { contract_id, currency: "GBP", effective_from: "2025-04-01", agreed_by: "t" };
  world.row("rate_card", `of ${name}`, { ...card, number: 1 });
  world.add("rate_card", `of ${name}`, { ...card, number: 2 });
  const metric = { position: 1, title: "T", counts: "people", indicator_lineage_id, ...TERMS };
  const rate_card_id = key("rate_card", `of ${name}`);
  world.row("rate_metric", `of ${name}`, {
    ...{ rate_card_id, outcome_metric_id: key("outcome_metric", `of ${name}`), ...metric },
  });
  world.add("rate_metric", `of ${name}`, {
    ...{ rate_card_id, outcome_metric_id: key("outcome_metric", `another of ${name}`), ...metric },
  });
}

const TERMS = { rates: "[]", entitlement: "{}" };
const PERIOD = { period_start: "2025-04-01", period_end: "2025-06-30" };
const MONEY = { amount_minor: 5, currency: "GBP" };

function addPlan(world: World, name: string): void {
  const contract_id = key("contract", name);
  world.row("payment_plan", `of ${name}`, { contract_id, number: 1, set_by: "t" });
  world.add("payment_plan", `of ${name}`, { contract_id, number: 2, set_by: "t" });
  const line = { plan_id: key("payment_plan", `of ${name}`), position: 1, ...PERIOD, ...MONEY };
  const outcome_metric_id = key("outcome_metric", `of ${name}`);
  world.row("payment_plan_line", `of ${name}`, { ...line, outcome_metric_id });
  world.add("payment_plan_line", `of ${name}`, { ...line, outcome_metric_id });
  world.add("payment_plan_line", `of ${name}, for no metric`, line);
}

function addBond(world: World, name: string): void {
  const contract_id = key("contract", name);
  const commitment = { contract_id, payer_id: organisation("council X") };
  world.row("payment_commitment", `of ${name}`, { ...commitment, reference: "1" });
  world.add("payment_commitment", `of ${name}`, { ...commitment, reference: "2" });
  world.move("payment_commitment", `that of ${name} to council Y`, `of ${name}`, {
    payer_id: organisation("council Y"),
  });
  const investment = { contract_id, investor_id: organisation("fund I") };
  world.row("investment", `in ${name}`, { ...investment, reference: "1" });
  world.add("investment", `in ${name}`, { ...investment, reference: "2" });
  world.move("investment", `that in ${name} to fund E`, `in ${name}`, {
    investor_id: organisation("fund E"),
  });
  const scenario = { contract_id, name: "low", achievement: 0.5, assumptions: "A", set_by: "t" };
  world.row("bond_scenario", `of ${name}`, scenario);
  world.add("bond_scenario", `of ${name}`, scenario);
}

function addAlternatives(world: World, name: string): void {
  const stated = { contract_id: key("contract", name), title: "T", ...MONEY };
  const by = { source: "S", stated_by: "t" };
  const cost = { ...stated, ...PERIOD, is_included: true, ...by };
  world.row("contract_cost", `of ${name}`, cost);
  world.add("contract_cost", `of ${name}`, cost);
  world.move("contract_cost", `that of ${name} to another amount`, `of ${name}`, {
    amount_minor: 6,
  });
  const alternative = { ...stated, per: "person_engaged", ...by };
  world.row("cost_alternative", `of ${name}`, alternative);
  world.add("cost_alternative", `of ${name}`, alternative);
}

/** What is of one contract in what is of another. */
function addMixedUp(world: World): void {
  const outcome_metric_id = key("outcome_metric", "another of Y1");
  world.add("rate_metric", "of X1, for what Y1 pays for", {
    ...{ rate_card_id: key("rate_card", "of X1"), outcome_metric_id, position: 2, title: "T" },
    ...{ counts: "people", ...TERMS },
    indicator_lineage_id: key("indicator_lineage", "of published of MX1"),
  });
  world.add("payment_plan_line", "of X1, for what Y1 pays for", {
    ...{ plan_id: key("payment_plan", "of X1"), position: 2, outcome_metric_id },
    ...{ ...PERIOD, ...MONEY },
  });
}
