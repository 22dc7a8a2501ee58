import type { Session } from "../../db/session";
import {
  Aggregation,
  Frequency,
  IndicatorDirection,
  IndicatorNature,
} from "../../domain/indicator/indicator.entity";
import { LinkStrength } from "../../domain/link/link.entity";
import { createPublishedModel } from "../../domain/logic-model/definition/create-published-model.service";
import type { ModelDefinition } from "../../domain/logic-model/definition/model-definition";
import { NodeLayer, OutcomeType } from "../../domain/node/node.entity";
import type { BundleFile } from "../bundle-source";
import { readJson } from "../json/json-file";
import {
  dayText,
  decimal,
  decimalText,
  list,
  number,
  object,
  optional,
  required,
  text,
  word,
} from "../json/shape";
import { landing, refused, type JsonOutcome, type JsonPart } from "./json-part";

const AREA = { star: required(text), edition: required(text), area: required(text) };

const TARGET = object({
  start: required(dayText),
  end: required(dayText),
  value: required(decimalText),
  explanation: optional(text),
  reason: optional(text),
});

const INDICATOR = object({
  ref: required(text),
  title: required(text),
  description: optional(text),
  nature: required(word(Object.values(IndicatorNature))),
  unit: required(text),
  direction: required(word(Object.values(IndicatorDirection))),
  aggregation: required(word(Object.values(Aggregation))),
  source: optional(text),
  frequency: optional(word(Object.values(Frequency))),
  baseline: optional(decimalText),
  decimals: optional(number),
  star: optional(object(AREA)),
  targets: optional(list(TARGET)),
});

const NODE = object({
  ref: required(text),
  layer: required(word(Object.values(NodeLayer))),
  title: required(text),
  description: optional(text),
  outcomeType: optional(word(Object.values(OutcomeType))),
  stars: optional(
    list(object({ ...AREA, weight: optional(decimal), explanation: optional(text) })),
  ),
  indicators: optional(list(INDICATOR)),
});

const LINK = object({
  from: required(text),
  to: required(text),
  rationale: optional(text),
  assumptions: optional(text),
  strength: required(word(Object.values(LinkStrength))),
});

const SHAPE = object({
  model: required(text),
  title: required(text),
  description: optional(text),
  owner: optional(text),
  contracts: required(list(text)),
  nodes: required(list(NODE)),
  links: required(list(LINK)),
});

/** `models/*.json`: one logic model each, published as version 1 and attached to its contracts. */
export const MODELS_PART: JsonPart = { folder: "models", land };

async function land(session: Session, file: BundleFile): Promise<JsonOutcome> {
  const read = await readJson<ModelDefinition>(file, SHAPE);
  if ("faults" in read) return { status: "refused", faults: read.faults };
  return landing(file.path, async () => {
    const result = await createPublishedModel(session, read.document);
    if (result.status === "refused") return refused(file.path, result.issues);
    return { status: result.status === "created" ? "added" : "unchanged" };
  });
}
