import {
  Kind,
  visit,
  type ASTVisitor,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
} from "graphql";

/** How much a document asks to be read, with every fragment written out where it is spread. */
export interface DocumentSize {
  /** Fields below each other. */
  depth: number;
  /** Fields and inline fragments of all operations and fragments. */
  fields: number;
  aliases: number;
  /** Fields of `Query` or `Mutation` themselves. */
  rootFields: number;
  directives: number;
  /** Fragment definitions, spread or not. */
  fragments: number;
  /** Lists and objects within each other, in one argument. */
  valueDepth: number;
}

/** A fragment that spreads itself, through however many others. */
export class FragmentCycle extends Error {
  constructor(readonly fragment: string) {
    super(`the fragment ${fragment} spreads itself`);
    this.name = "FragmentCycle";
  }
}

/** One definition by itself, and what it spreads. */
interface Part {
  readonly size: DocumentSize;
  readonly spreads: Spread[];
}

interface Spread {
  readonly fragment: string;
  /** Fields that it stands below. */
  readonly depth: number;
}

/**
 * Measures a document in time proportional to its text, whatever its fragments multiply to: each
 * definition is walked once, and a fragment's size is worked out once.
 *
 * @throws FragmentCycle
 */
export function measure(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, Part>();
  const operations: Part[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, walk(definition));
    } else operations.push(walk(definition));
  }
  const expand = expander(fragments);
  const total = { ...NOTHING, fragments: fragments.size };
  for (const name of fragments.keys()) add(total, { ...expand(name), rootFields: 0 }, 0);
  for (const operation of operations) add(total, writtenOut(operation, expand), 0);
  return total;
}

const NOTHING: DocumentSize = Object.freeze({
  depth: 0,
  fields: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  fragments: 0,
  valueDepth: 0,
});

function walk(definition: DefinitionNode): Part {
  const size = { ...NOTHING };
  const spreads: Spread[] = [];
  let depth = 0;
  let values = 0;
  const enterValue = (): void => {
    values += 1;
    size.valueDepth = Math.max(size.valueDepth, values);
  };
  const value = { enter: enterValue, leave: () => void (values -= 1) };
  const visitor: ASTVisitor = {
    Field: {
      enter: (field: FieldNode) => {
        if (depth === 0) size.rootFields += 1;
        depth += 1;
        size.depth = Math.max(size.depth, depth);
        size.fields += 1;
        if (field.alias) size.aliases += 1;
      },
      leave: () => void (depth -= 1),
    },
    InlineFragment: () => void (size.fields += 1),
    FragmentSpread: ({ name }) => void spreads.push({ fragment: name.value, depth }),
    Directive: () => void (size.directives += 1),
    ListValue: value,
    ObjectValue: value,
    ListType: value,
  };
  visit(definition, visitor);
  return { size, spreads };
}

/** Sizes of fragments with theirs written out, each worked out once. */
function expander(parts: ReadonlyMap<string, Part>): (name: string) => DocumentSize {
  const known = new Map<string, DocumentSize | "being worked out">();
  const expand = (name: string): DocumentSize => {
    const size = known.get(name);
    if (size === "being worked out") throw new FragmentCycle(name);
    if (size) return size;
    known.set(name, "being worked out");
    const part = parts.get(name);
    // That there is no such fragment is for validation to say.
    const whole = part ? writtenOut(part, expand) : NOTHING;
    known.set(name, whole);
    return whole;
  };
  return expand;
}

function writtenOut({ size, spreads }: Part, expand: (name: string) => DocumentSize): DocumentSize {
  const whole = { ...size };
  for (const { fragment, depth } of spreads) {
    const inner = expand(fragment);
    add(whole, depth === 0 ? inner : { ...inner, rootFields: 0 }, depth);
  }
  return whole;
}

function add(whole: DocumentSize, part: DocumentSize, below: number): void {
  whole.depth = Math.max(whole.depth, below + part.depth);
  whole.valueDepth = Math.max(whole.valueDepth, part.valueDepth);
  whole.fields += part.fields;
  whole.aliases += part.aliases;
  whole.rootFields += part.rootFields;
  whole.directives += part.directives;
}
