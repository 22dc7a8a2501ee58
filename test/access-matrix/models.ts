import { key, type World } from "./world";

const model = (name: string): string => key("logic_model", name);
const version = (name: string): string => key("model_version", name);
const contract = (name: string): string => key("contract", name);

/** Versions: which model they are of, and whether others than its builders see them. */
const VERSIONS = [
  ["published of MX1", "MX1", "published"],
  ["draft of MX1", "MX1", "draft"],
  ["draft of MX0", "MX0", "draft"],
  ["published of MY1", "MY1", "published"],
  ["draft of MY1", "MY1", "draft"],
] as const;

/**
 * Logic models MX1 (council X, attached to X1), MX0 (council X, not attached, a draft) and MY1
 * (council Y, attached to Y1), with what hangs on their versions.
 */
export function addModels(world: World): void {
  for (const [name, owner] of [
    ["MX1", "council X"],
    ["MX0", "council X"],
    ["MY1", "council Y"],
  ] as const) {
    const owner_id = key("organisation", owner);
    world.row("logic_model", name, { reference: name, owner_id });
    const reference = `event of ${name}`;
    const event = { logic_model_id: model(name), action: "created", changes: "{}", acted_by: "t" };
    world.row("model_event", reference, event);
    world.add("model_event", `of ${name}`, event);
    world.row("model_event", `attachment of ${name}`, { ...event, action: "attached" });
  }
  for (const owner of ["council X", "council Y"]) {
    const owner_id = key("organisation", owner);
    world.add("logic_model", `of ${owner}`, { reference: "new", owner_id });
    world.add("logic_model", `of ${owner}, and read it back`, { reference: "new", owner_id }, "id");
  }
  world.move("logic_model", "MX1 to council Y", "MX1", {
    owner_id: key("organisation", "council Y"),
  });
  // Nothing hangs on these: they alone can be removed.
  for (const name of ["MX8, empty", "MX9, with an empty draft"]) {
    const owner_id = key("organisation", "council X");
    world.row("logic_model", name, { reference: name, owner_id });
  }
  world.row("model_version", "empty draft of MX9", {
    logic_model_id: model("MX9, with an empty draft"),
    ...{ number: 1, status: "draft", title: "empty", created_by: "t" },
  });
  world.row("indicator_lineage", "of MX1, without an indicator", {
    ...{ logic_model_id: model("MX1"), reference: "unused" },
  });
  addAttachments(world);
  VERSIONS.forEach(([name, of, status], i) => addVersion(world, name, of, status, i));
  addNewParts(world);
}

function addAttachments(world: World): void {
  for (const [of, to] of [
    ["MX1", "X1"],
    ["MY1", "Y1"],
  ] as const) {
    const attachment = { logic_model_id: model(of), contract_id: contract(to), attached_by: "t" };
    world.row("model_attachment", `of ${of} to ${to}`, attachment);
  }
  for (const [of, to] of [
    ["MX1", "X2"],
    ["MX1", "Y1"],
    ["MY1", "X1"],
  ] as const) {
    const attachment = { logic_model_id: model(of), contract_id: contract(to), attached_by: "t" };
    world.add("model_attachment", `of ${of} to ${to}`, attachment);
  }
  world.move("model_attachment", "that of MX1 to Y1", "of MX1 to X1", {
    contract_id: contract("Y1"),
  });
}

function addVersion(world: World, name: string, of: string, status: string, i: number): void {
  const logic_model_id = model(of);
  // Parts are entered while it is a draft; `publish` publishes.
  world.row("model_version", name, {
    ...{ logic_model_id, number: 10 + i, status: "draft", title: name, created_by: "t" },
  });
  const model_version_id = version(name);
  const about = { logic_model_id, model_version_id, action: "changed", changes: "{}" };
  world.row("model_event", `of the ${name}`, { ...about, acted_by: "t" });
  const ends = { from: key("node", `1 of ${name}`), to: key("node", `2 of ${name}`) };
  for (const n of [1, 2, 3]) {
    const box = { layer: "final_outcome", title: name, position: n };
    const lineage_id = key("node", `${n} of ${name}`);
    world.row("node", `${n} of ${name}`, { model_version_id, lineage_id, ...box });
  }
  world.row("link", `of ${name}`, {
    ...{ model_version_id, lineage_id: key("link", name), strength: "assumed" },
    ...{ from_node_id: ends.from, to_node_id: ends.to },
  });
  world.row("mapping", `of ${name}`, {
    ...{ model_version_id, lineage_id: key("mapping", name), node_id: ends.from, weight: 1 },
    star_area_id: key("star_area", "of edition 1"),
  });
  world.row("indicator_lineage", `of ${name}`, { logic_model_id, reference: name });
  const lineage_id = key("indicator_lineage", `of ${name}`);
  world.row("indicator", `of ${name}`, {
    ...{ model_version_id, lineage_id, node_id: ends.from, title: name, nature: "objective" },
    ...{ unit: "people", direction: "up", aggregation: "flow" },
  });
  addSpare(world, name, logic_model_id);
  const period = { period_start: "2026-01-01", period_end: "2026-03-31", value: 5, set_by: "t" };
  const indicator_id = key("indicator", `of ${name}`);
  world.row("target", `of ${name}`, { indicator_id, lineage_id, ...period });
  const finding = { model_version_id, rule: "r", reason: "seen", acknowledged_by: "t" };
  world.row("finding_acknowledgement", `of ${name}`, finding);
  if (status === "draft") return;
  world.happens(
    `update model_version set status = 'published', published_at = now(), published_by = 't'
     where id = '${model_version_id}'`,
  );
}

/** An indicator on which nothing hangs. */
function addSpare(world: World, name: string, logic_model_id: string): void {
  const spare = `spare of ${name}`;
  world.row("indicator_lineage", spare, { logic_model_id, reference: spare });
  world.row("indicator", spare, {
    ...{ model_version_id: version(name), lineage_id: key("indicator_lineage", spare) },
    ...{ node_id: key("node", `1 of ${name}`), title: spare, nature: "objective" },
    ...{ unit: "people", direction: "up", aggregation: "flow" },
  });
}

/** Parts that somebody tries to give a draft: with everything of one model, or of two. */
function addNewParts(world: World): void {
  for (const [of, node, lineage, name] of [
    ["draft of MX1", "draft of MX1", "draft of MX1", "to the draft of MX1"],
    ["draft of MY1", "draft of MY1", "draft of MY1", "to the draft of MY1"],
    ["draft of MX1", "draft of MY1", "draft of MX1", "to the draft of MX1, on a box of MY1"],
    ["draft of MX1", "draft of MX1", "draft of MY1", "to the draft of MX1, a lineage of MY1"],
  ] as const) {
    const model_version_id = version(of);
    const boxes = { from: key("node", `1 of ${node}`), to: key("node", `2 of ${node}`) };
    if (lineage === of) {
      world.add("link", name, {
        ...{ model_version_id, lineage_id: key("link", "new"), strength: "assumed" },
        ...{
          from_node_id: boxes.to,
          to_node_id: node === of ? boxes.from : key("node", `1 of ${of}`),
        },
      });
      world.add("mapping", name, {
        ...{ model_version_id, lineage_id: key("mapping", "new"), node_id: boxes.to, weight: 1 },
        star_area_id: key("star_area", "of edition 1"),
      });
    }
    if (lineage === of && node === of) {
      addWholes(world, of, name);
      continue;
    }
    world.add("indicator", name, {
      ...{ model_version_id, node_id: boxes.from, title: "new", nature: "objective" },
      ...{ unit: "people", direction: "up", aggregation: "flow" },
      lineage_id: key("indicator_lineage", `of published of ${lineage.slice(-3)}`),
    });
  }
  world.add("target", "of an indicator of MY1, under a lineage of MX1", {
    indicator_id: key("indicator", "of published of MY1"),
    lineage_id: key("indicator_lineage", "of published of MX1"),
    ...{ period_start: "2026-04-01", period_end: "2026-06-30", value: 5, set_by: "t" },
  });
  const about = { action: "changed", changes: "{}", acted_by: "t" };
  world.add("model_event", "of MX1 about the draft of MY1", {
    ...{ logic_model_id: model("MX1"), model_version_id: version("draft of MY1"), ...about },
  });
  world.add("model_event", "of MX1 about its draft", {
    ...{ logic_model_id: model("MX1"), model_version_id: version("draft of MX1"), ...about },
  });
  for (const copied of ["published of MX1", "draft of MY1"]) {
    world.add("model_version", `of MX0 copied from the ${copied}`, {
      ...{ logic_model_id: model("MX0"), number: 99, status: "superseded", title: "new" },
      ...{ created_by: "t", published_at: "=now()", copied_from_id: version(copied) },
    });
  }
  world.add("link", "to the draft of MX1, to a box of MY1", {
    ...{ model_version_id: version("draft of MX1"), lineage_id: key("link", "new") },
    from_node_id: key("node", "1 of draft of MX1"),
    to_node_id: key("node", "1 of draft of MY1"),
    strength: "assumed",
  });
  world.move("node", "a box of MX1 to MY1", "1 of draft of MX1", {
    model_version_id: version("draft of MY1"),
  });
  world.move("indicator", "that of the draft of MX1 to a box of MY1", "of draft of MX1", {
    node_id: key("node", "1 of draft of MY1"),
  });
  world.move("model_version", "the draft of MX1 to MY1", "draft of MX1", {
    logic_model_id: model("MY1"),
    status: "superseded",
    published_at: "=now()",
  });
}

function addWholes(world: World, of: string, name: string): void {
  const [model_version_id, logic_model_id] = [version(of), model(of.slice(-3))];
  world.add("node", name, {
    ...{ model_version_id, lineage_id: key("node", "new"), layer: "input", title: "new" },
    position: 4,
  });
  world.add("indicator_lineage", name, { logic_model_id, reference: "new" });
  world.add("indicator", name, {
    ...{ model_version_id, node_id: key("node", `1 of ${of}`), title: "new", nature: "objective" },
    ...{ unit: "people", direction: "up", aggregation: "flow" },
    lineage_id: key("indicator_lineage", `of published of ${of.slice(-3)}`),
  });
  world.add("finding_acknowledgement", name, {
    ...{ model_version_id, rule: "q", reason: "seen", acknowledged_by: "t" },
  });
  world.add("model_version", `another of ${of.slice(-3)}`, {
    ...{ logic_model_id, number: 98, status: "superseded", title: "new", created_by: "t" },
    published_at: "=now()",
  });
  world.add("target", name, {
    indicator_id: key("indicator", `of ${of}`),
    lineage_id: key("indicator_lineage", `of ${of}`),
    ...{ period_start: "2026-04-01", period_end: "2026-06-30", value: 5, set_by: "t" },
  });
}
