import { key, type World } from "./world";

const organisation = (name: string): string => key("organisation", name);
const contract = (name: string): string => key("contract", name);
const star = (name: string): string => key("star", name);

/** Who there is, what they agreed, what is delivered, and what is known to all. */
export function addOrganisations(world: World): void {
  const kinds = { council: "commissioner", provider: "provider", fund: "investor" };
  for (const name of [
    ...["council X", "council Y", "provider A", "provider B", "provider C"],
    ...["fund I", "fund E"],
  ]) {
    const kind = kinds[name.split(" ")[0] as keyof typeof kinds];
    world.row("organisation", name, { reference: name, name, kinds: `{${kind}}` });
  }
  world.add(
    "organisation",
    "provider D",
    {
      ...{ reference: "provider D", name: "provider D", kinds: "{provider}" },
    },
    "id",
  );
  addContracts(world);
  addServices(world);
  addStars(world);
  addWorkers(world);
}

function addContracts(world: World): void {
  const terms = { title: "T", starts_on: "2025-04-01", ends_on: "2030-03-31" };
  const contracts = { X1: "council X", X2: "council X", X3: "council X", X4: "council X" };
  for (const [name, owner] of Object.entries({ ...contracts, Y1: "council Y" })) {
    const commissioner_id = organisation(owner);
    world.row("contract", name, { reference: name, commissioner_id, status: "active", ...terms });
  }
  for (const owner of ["council X", "council Y"]) {
    const commissioner_id = organisation(owner);
    const row = { reference: "new", commissioner_id, ...terms };
    world.add("contract", `of ${owner}`, row);
    world.add("contract", `of ${owner}, and read it back`, row, "id");
  }
  world.move("contract", "X1 to council Y", "X1", { commissioner_id: organisation("council Y") });
  for (const name of ["X1", "X2", "Y1"]) {
    const contract_id = contract(name);
    const change = { contract_id, from_status: "draft", to_status: "active", changed_by: "test" };
    world.row("contract_status_change", `of ${name}`, change);
    world.add("contract_status_change", `of ${name}`, change);
    world.row("contract_lot", `of ${name}`, { contract_id, reference: "1", title: "Lot" });
    world.add("contract_lot", `of ${name}`, { contract_id, reference: "2", title: "Lot" });
  }
  for (const [name, who, role] of [
    ["X1", "provider A", "lead_provider"],
    ["X1", "provider B", "subcontractor"],
    ["X1", "fund I", "investor"],
    ["X1", "fund E", "evaluator"],
    ["X2", "provider A", "lead_provider"],
    ["X4", "provider B", "lead_provider"],
    ["Y1", "provider C", "lead_provider"],
  ] as const) {
    const party = { contract_id: contract(name), organisation_id: organisation(who), role };
    world.row("contract_party", `${who} of ${name}`, party);
  }
  const joining = { organisation_id: organisation("fund I"), role: "intermediary" };
  for (const name of ["X1", "X2", "Y1"]) {
    world.add("contract_party", `of ${name}`, { contract_id: contract(name), ...joining });
  }
  world.add("contract_party", "of X1, for its lot", {
    ...{ contract_id: contract("X1"), lot_id: key("contract_lot", "of X1"), ...joining },
  });
  world.add("contract_party", "of X1, for a lot of Y1", {
    ...{ contract_id: contract("X1"), lot_id: key("contract_lot", "of Y1"), ...joining },
  });
}

function addServices(world: World): void {
  for (const [name, under, provider] of [
    ["A under X1", "X1", "provider A"],
    ["B under X1", "X1", "provider B"],
    ["A under X2", "X2", "provider A"],
    ["C under Y1", "Y1", "provider C"],
  ] as const) {
    const provider_id = organisation(provider);
    world.row("service", name, { contract_id: contract(under), provider_id, name });
    const another = { contract_id: contract(under), provider_id, name: "another" };
    world.add("service", `another of ${name}`, another);
  }
  world.add("service", "of C under X1, who has no part in it", {
    ...{ contract_id: contract("X1"), provider_id: organisation("provider C"), name: "another" },
  });
  world.add("service", "of A under Y1, who has no part in it", {
    ...{ contract_id: contract("Y1"), provider_id: organisation("provider A"), name: "another" },
  });
  world.move("service", "A under X1 to provider B", "A under X1", {
    provider_id: organisation("provider B"),
  });
  world.move("service", "A under X1 to contract Y1", "A under X1", { contract_id: contract("Y1") });
}

function addStars(world: World): void {
  const scale = { scale_min: 1, scale_max: 2, publisher: "P", registered_by: "test" };
  for (const edition of ["1", "2"]) {
    world.row("star", `edition ${edition}`, {
      ...{ code: "tide", edition, name: "Tide", licensed: true, ...scale },
    });
    const star_id = star(`edition ${edition}`);
    world.row("star_area", `of edition ${edition}`, { star_id, position: 1, code: "c", name: "N" });
  }
  world.add("star", "a new one", { code: "t", edition: "3", name: "T", licensed: true, ...scale });
  const star_id = star("edition 1");
  world.add("star_area", "a new one", { star_id, position: 2, code: "d", name: "N" });
  const stage = { star_id, name: "N", from_score: 1, to_score: 1 };
  world.row("star_stage", "of edition 1", { ...stage, position: 1 });
  world.add("star_stage", "a new one", { ...stage, position: 2 });
  const mapping = { reason: "same", declared_by: "test" };
  const [one, two] = [star("edition 1"), star("edition 2")];
  world.row("edition_mapping", "1 as 2", { from_star_id: one, to_star_id: two, ...mapping });
  world.row("edition_mapping", "2 as 1", { from_star_id: two, to_star_id: one, ...mapping });
  world.add("edition_mapping", "1 as 1", { from_star_id: one, to_star_id: one, ...mapping });
  const areas = {
    edition_mapping_id: key("edition_mapping", "1 as 2"),
    from_area_id: key("star_area", "of edition 1"),
    to_area_id: key("star_area", "of edition 2"),
  };
  const where = `edition_mapping_id = '${areas.edition_mapping_id}'`;
  world.rowBy("edition_mapping_area", "of 1 as 2", areas, where);
  const back = { ...areas, edition_mapping_id: key("edition_mapping", "2 as 1") };
  world.addBy("edition_mapping_area", "a new one", back);
  const bands = { provenance: "P", bands: "[]", created_by: "test" };
  world.row("band_set", "the one there is", { name: "one", ...bands });
  world.add("band_set", "a new one", { name: "two", ...bands });
}

function addWorkers(world: World): void {
  const [star_id, term] = [star("edition 1"), { valid_from: "2025-01-01", valid_to: "2030-01-01" }];
  for (const provider of ["provider A", "provider B", "provider C"]) {
    const licence = { organisation_id: organisation(provider), star_id, granted_by: "t", ...term };
    world.row("licence", `of ${provider}`, { ...licence, number: provider });
    world.add("licence", `of ${provider}`, { ...licence, number: "2" });
  }
  world.row("licence", "of fund I, who delivers nothing", {
    ...{ organisation_id: organisation("fund I"), star_id, granted_by: "t", ...term, number: "1" },
  });
  for (const [name, provider] of [
    ["Kim of A", "provider A"],
    ["Kit of A", "provider A"],
    ["Bo of B", "provider B"],
    ["Cy of C", "provider C"],
  ] as const) {
    const organisation_id = organisation(provider);
    world.row("worker", name, { organisation_id, reference: name, name });
    const training = { worker_id: key("worker", name), star_id };
    world.row("training", `of ${name}`, { ...training, trained_on: "2025-01-01" });
    world.add("training", `of ${name}`, { ...training, trained_on: "2026-01-01" });
  }
  for (const provider of ["provider A", "provider B"]) {
    const organisation_id = organisation(provider);
    world.add("worker", `of ${provider}`, { organisation_id, reference: "new", name: "New" });
  }
  world.move("worker", "Kim to provider B", "Kim of A", {
    organisation_id: organisation("provider B"),
  });
  world.move("licence", "A's to provider B", "of provider A", {
    organisation_id: organisation("provider B"),
  });
}
