import { GraphQLError } from "graphql";

/** The header by which whoever asks says why. */
export const PURPOSE_HEADER = "x-purpose";

/** Most characters of a purpose. */
export const MAX_PURPOSE = 200;

/**
 * The purpose of a request, as its header says it; null where it says nothing: then the audit trail
 * notes what the viewer's role is there for.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for more than 200 characters
 */
export function readPurpose(header: string | undefined): string | null {
  if (header === undefined) return null;
  const purpose = decoded(header).trim();
  if (purpose.length <= MAX_PURPOSE) return purpose === "" ? null : purpose;
  throw new GraphQLError(
    `The purpose has ${purpose.length} characters: say it in ${MAX_PURPOSE} or fewer.`,
    { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } },
  );
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes of a header arrive as Latin-1; browsers and libraries send UTF-8. */
function decoded(header: string): string {
  const bytes = Buffer.from(header, "latin1");
  try {
    return UTF_8.decode(bytes);
  } catch {
    return header;
  }
}
