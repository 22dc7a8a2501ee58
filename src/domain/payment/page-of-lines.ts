import { GraphQLError } from "graphql";
import { keyFromText, keyToText } from "../../db/key-text";
import { CursorError } from "../../db/keyset";
import { pageSize, toConnection, type Connection } from "../../graphql/connection";
import { PaymentLine } from "./calculated-line.type";
import type { CalculatedLinesArgs } from "./calculated-payments.args";
import type { CalculatedLine } from "./calculation";
import type { ShownPayments } from "./shown-payments";

/**
 * A page of the lines of a calculation. Its cursors are the claims, so that they hold where the next
 * page is asked for of a calculation with more claims.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a cursor of another list
 */
export function pageOfLines(
  shown: ShownPayments,
  { first, after, inPeriod }: CalculatedLinesArgs,
): Connection<PaymentLine> {
  const { calculated, shownLines: all, sight } = shown;
  const { currency } = calculated.calculation;
  const lines = inPeriod ? all.filter((line) => line.isInPeriod) : all;
  const start = after == null ? 0 : placeAfter(lines, after);
  const rows = lines.slice(start, start + pageSize(first));
  const page = {
    rows,
    cursors: rows.map(({ claim }) => keyToText(claim.id)),
    hasNextPage: start + rows.length < lines.length,
  };
  // Of limits and tiers it is told how much others used up.
  const seesOthers = all.length === calculated.calculation.lines.length;
  const engagementOf = sight.kind === "own" ? sight.engagementOf : null;
  const toNode = (line: CalculatedLine): PaymentLine => {
    const engagementId = engagementOf?.get(line.claim.id) ?? null;
    const sees = { seesPerson: engagementOf !== null, seesOthers, engagementId };
    return new PaymentLine(line, currency, sees);
  };
  return toConnection(page, { after }, toNode, () => Promise.resolve(lines.length));
}

function placeAfter(lines: readonly CalculatedLine[], cursor: string): number {
  const id = keyFromText(cursor);
  const place = id === null ? -1 : lines.findIndex(({ claim }) => claim.id === id);
  if (place >= 0) return place + 1;
  throw new GraphQLError(new CursorError().message, { extensions: { code: "BAD_USER_INPUT" } });
}
