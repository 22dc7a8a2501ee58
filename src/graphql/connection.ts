import { GraphQLError } from "graphql";
import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Page } from "../db/keyset";

/** Rows of a page unless asked otherwise. */
const DEFAULT_FIRST = 20;
/** Most rows of a page. */
export const MAX_FIRST = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_FIRST,
    description: `How many to give, 0 to ${MAX_FIRST}; a larger number gives ${MAX_FIRST}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Give what comes after this cursor: the `endCursor` of the page before.",
  })
  after?: string | null;
}

/**
 * The size of a page: `first`, at most 100.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for less than 0
 */
export function pageSize(first: number): number {
  if (first >= 0) return Math.min(MAX_FIRST, first);
  throw new GraphQLError(`\`first\` is ${first}: give 0 to ${MAX_FIRST}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

@ObjectType({ description: "Where a page begins and ends, and whether more follows." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows after `endCursor`." })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether something comes before this page: true when `after` was given.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first; null when empty." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last: give it as `after` for the next page. Null when empty.",
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/**
 * The connection and edge types of a list, named `<name>Connection` and `<name>Edge`.
 * `plural` is for descriptions, e.g. "contracts".
 */
export function connectionType<T extends object>(
  name: string,
  plural: string,
  nodeType: () => ClassType<T> | object,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of a page of ${plural}, with its cursor.` })
  class EdgeType implements Edge<T> {
    @Field(() => String, { description: "Where this one stands in the list." })
    cursor!: string;

    @Field(nodeType as () => ClassType<T>, { description: `One of the ${plural}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: "This page, with cursors." })
    edges!: Edge<T>[];

    @Field(() => [nodeType()] as [ClassType<T>], { description: "This page, without cursors." })
    nodes!: T[];

    @Field(() => PageInfo, { description: "Where the page begins and ends." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: `How many ${plural} there are in all pages together.` })
    totalCount!: Promise<number>;
  }
  return ConnectionType;
}

/** A connection of a page; `count` runs only when `totalCount` is asked for. */
export function toConnection<Row, T>(
  page: Page<Row>,
  request: { after?: string | null },
  toNode: (row: Row) => T,
  count: () => Promise<number>,
): Connection<T> {
  const nodes = page.rows.map(toNode);
  return {
    edges: nodes.map((node, i) => ({ node, cursor: page.cursors[i]! })),
    nodes,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after != null,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}
