import {
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Variables } from "./coerced-variables";
import { Plan } from "./plan";

/** How plans are kept. */
export interface PlanPolicy {
  /** How often an operation is asked before it gets a plan: most are asked once. */
  readonly usesBefore: number;
}

export const DEFAULT_PLAN_POLICY: PlanPolicy = Object.freeze({ usesBefore: 2 });

/** What all plans may weigh, in characters of a text: as much as the documents themselves may. */
const MAX_WEIGHT = 1_000_000;

/** What an operation weighs that has no plan yet. */
const LEAST_WEIGHT = 200;

/** What a planned field weighs. */
const FIELD_WEIGHT = 12;

/** Most plans of one operation: there is one for each way in which `@skip` and `@include` fall. */
const MAX_VARIANTS = 8;

/** A validated document and the operation of it that is asked. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** How a request names its operation. */
export interface AskedText {
  readonly query?: string;
  readonly operationName?: string | null;
}

const keyOf = ({ query = "", operationName }: AskedText): string =>
  `${operationName ?? ""} ${query}`;

/** An operation that was asked. */
interface Entry {
  uses: number;
  /** Variables that `@skip` and `@include` ask; null until it has a plan. */
  conditions: readonly string[] | null;
  /** By the values of those. */
  readonly plans: Map<string, Plan>;
  /** Under which it is found by its text. */
  readonly keys: Set<string>;
  /** Of its text. */
  readonly textWeight: number;
  /** Of all of it. */
  weight: number;
}

/** Plans of the operations that are asked again and again, the latest used; as many as have room. */
export class Plans {
  /** The latest used is the last. */
  private readonly entries = new Map<OperationDefinitionNode, Entry>();
  private readonly byText = new Map<string, PlannedOperation>();
  private weight = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policy: PlanPolicy = DEFAULT_PLAN_POLICY,
    private readonly maxWeight: number = MAX_WEIGHT,
  ) {}

  /**
   * The plan of a validated operation; null while it was not asked often enough.
   *
   * @throws Unplanned
   */
  planFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Plan | null {
    const entry = this.use(document, operation);
    entry.uses += 1;
    if (entry.uses <= this.policy.usesBefore) return null;
    entry.conditions ??= conditionsIn(document);
    const variant = entry.conditions.map((name) => String(variables[name])).join();
    const known = entry.plans.get(variant);
    if (known) return known;
    if (entry.plans.size >= MAX_VARIANTS) entry.plans.clear();
    const plan = new Plan(this.schema, document, operation, variables);
    entry.plans.set(variant, plan);
    return plan;
  }

  /**
   * The operation of a text that was validated before and is answered by plans; undefined for
   * others.
   */
  operationOf(asked: AskedText): PlannedOperation | undefined {
    const planned = this.byText.get(keyOf(asked));
    // What is asked as a name may hold anything: a part of the text as well.
    return planned?.document.loc?.source.body === asked.query ? planned : undefined;
  }

  /** An answer came by an operation's plan: it may have grown by that. */
  noteAnswer(planned: PlannedOperation, asked: AskedText): void {
    const entry = this.entries.get(planned.operation);
    if (!entry) return;
    if (asked.query === planned.document.loc?.source.body) {
      const key = keyOf(asked);
      entry.keys.add(key);
      this.byText.set(key, planned);
    }
    this.weigh(entry);
  }

  /** The interpreter had to answer after all: it does, for the next times. */
  noteFailure(operation: OperationDefinitionNode): void {
    const entry = this.entries.get(operation);
    if (!entry) return;
    entry.uses = 0;
    this.forgetText(entry);
    this.weigh(entry);
  }

  private use(document: DocumentNode, operation: OperationDefinitionNode): Entry {
    const known = this.entries.get(operation);
    if (known) {
      this.entries.delete(operation);
      this.entries.set(operation, known);
      return known;
    }
    const textWeight = LEAST_WEIGHT + (document.loc?.source.body.length ?? 0);
    const entry: Entry = {
      uses: 0,
      conditions: null,
      plans: new Map(),
      keys: new Set(),
      textWeight,
      weight: textWeight,
    };
    this.entries.set(operation, entry);
    this.weight += textWeight;
    this.makeRoom();
    return entry;
  }

  private weigh(entry: Entry): void {
    let weight = entry.textWeight;
    for (const plan of entry.plans.values()) weight += plan.fields * FIELD_WEIGHT;
    if (weight === entry.weight) return;
    this.weight += weight - entry.weight;
    entry.weight = weight;
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const [oldest, entry] of this.entries) {
      if (this.weight <= this.maxWeight) break;
      this.entries.delete(oldest);
      this.weight -= entry.weight;
      this.forgetText(entry);
    }
  }

  private forgetText({ keys }: Entry): void {
    for (const key of keys) this.byText.delete(key);
    keys.clear();
  }
}

/** The variables on which it depends what a document asks for. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
