import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** Gives a number from 0 to below `n`. */
export type Choose = (n: number) => number;

/** Literals for arguments that a field cannot do without, by name. */
export type Given = Readonly<Record<string, readonly string[]>>;

const MAX_DEPTH = 6;
const MOST_FIELDS = 4;

/**
 * A query as somebody might write it: some fields below others, aliases, fragments with and without
 * a type, fields asked twice, conditions on the variables `$yes` and `$no`.
 */
export function someQuery(schema: GraphQLSchema, given: Given, choose: Choose): string {
  const query = schema.getQueryType()!;
  const writer = new Writer(schema, given, choose);
  return `query Some($yes: Boolean = true, $no: Boolean!) {
    __typename @include(if: $no) @skip(if: $yes)
    ${writer.selection(query, 0)} }`;
}

class Writer {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly given: Given,
    private readonly choose: Choose,
  ) {}

  selection(type: GraphQLNamedType, depth: number): string {
    const parts = ["__typename"];
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => this.fits(field, depth));
      const most = Math.min(fields.length, 1 + this.choose(MOST_FIELDS));
      for (let i = 0; i < most; i += 1) parts.push(this.field(this.oneOf(fields), depth));
    }
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      const narrow = this.oneOf(possible);
      parts.push(`... on ${narrow.name} { ${this.selection(narrow, depth + 1)} }`);
    }
    return parts.join(" ");
  }

  private field(field: Field, depth: number): string {
    const type = getNamedType(field.type);
    const inner = isLeafType(type) ? "" : ` { ${this.selection(type, depth + 1)} }`;
    const args = this.args(field);
    // One alias for each way to ask, so that no two differ under one name.
    const alias = args === "" ? "" : `${field.name}_${hash(args)}: `;
    const text = `${alias}${field.name}${args}${this.condition()}${inner}`;
    return this.choose(6) === 0 ? `... ${this.condition()} { ${text} }` : text;
  }

  private condition(): string {
    return ["", "", "", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: $yes)"][
      this.choose(6)
    ]!;
  }

  private args(field: Field): string {
    const texts = field.args
      .filter((arg) => this.given[arg.name] && (isRequiredArgument(arg) || this.choose(2) === 0))
      .map(({ name }) => `${name}: ${this.oneOf(this.given[name]!)}`);
    return texts.length === 0 ? "" : `(${texts.join(", ")})`;
  }

  private fits({ args, type }: Field, depth: number): boolean {
    if (!args.filter(isRequiredArgument).every(({ name }) => this.given[name])) return false;
    return depth < MAX_DEPTH || isLeafType(getNamedType(type));
  }

  private oneOf<T>(list: readonly T[]): T {
    return list[this.choose(list.length)]!;
  }
}

const hash = (text: string): string =>
  [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, 7).toString(36);
