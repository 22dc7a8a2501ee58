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
