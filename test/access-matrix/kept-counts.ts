import { key, type World } from "./world";

/** What is kept of services' counts: about a Star that nobody used, so that nobody else counts it. */
export function addKeptCounts(world: World): void {
  const star_id = key("star", "of nobody's");
  const counts = { star_id, mark: 77, readings: 0, items: "{}", amounts: "{}" };
  for (const [provider, contract] of [
    ["A", "X1"],
    ["A", "X2"],
    ["B", "X1"],
    ["C", "Y1"],
  ] as const) {
    const name = `of ${provider} under ${contract}`;
    const contract_id = key("contract", contract);
    const service_id = key("service", `${provider} under ${contract}`);
    const of = { contract_id, service_id, ...counts };
    const where = `service_id = '${service_id}' and star_id = '${star_id}'`;
    world.rowBy("evidence_tally", name, { ...of, number: 1 }, where);
    world.rowBy("evidence_change", name, { ...of, known_on: "2025-05-01" }, where);
  }
  for (const contract of ["X1", "Y1"]) {
    const contract_id = key("contract", contract);
    const day = { contract_id, known_on: "1999-05-01", number: 1, mark: 77 };
    const where = `contract_id = '${contract_id}' and known_on = '1999-05-01'`;
    world.rowBy("evidence_day", `under ${contract}`, day, where);
    world.addBy("evidence_day", `under ${contract}`, { ...day, known_on: "1999-05-02" });
  }
  const service_id = key("service", "A under X1");
  const added = { contract_id: key("contract", "X1"), service_id, ...counts };
  const other = key("star", "another of nobody's");
  world.addBy("evidence_tally", "of A under X1", { ...added, star_id: other, number: 1 });
  world.addBy("evidence_change", "of A under X1", { ...added, known_on: "2025-05-01" });
}
