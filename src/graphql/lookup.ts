import { GraphQLError } from "graphql";

/** How a root field names one thing: by id or by reference, one of them. */
export interface Lookup {
  readonly id?: string | null;
  readonly reference?: string | null;
}

/**
 * Looks a thing up by whichever of the two was given.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when both or neither were given
 */
export function byIdOrReference<T>(
  { id, reference }: Lookup,
  byId: (id: string) => Promise<T>,
  byReference: (reference: string) => Promise<T>,
): Promise<T> {
  if (id != null && reference == null) return byId(id);
  if (reference != null && id == null) return byReference(reference);
  throw new GraphQLError("Give either `id` or `reference`, and not both.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/**
 * Looks a thing up by its id, or by two names that identify it together, e.g. provider and
 * reference.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when both ways, neither, or half of one were given
 */
export function byIdOrNames<T>(
  id: string | null | undefined,
  names: Readonly<Record<string, string | null | undefined>>,
  byId: (id: string) => Promise<T>,
  byNames: (first: string, second: string) => Promise<T>,
): Promise<T> {
  const given = Object.values(names).filter((name) => name != null);
  if (id != null && given.length === 0) return byId(id);
  if (id == null && given.length === 2) return byNames(given[0]!, given[1]!);
  const words = Object.keys(names).map((name) => `\`${name}\``);
  throw new GraphQLError(`Give either \`id\`, or ${words.join(" and ")}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
