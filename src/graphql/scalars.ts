import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { isDay } from "../domain/period";

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

/** An instant, e.g. `2026-11-22T09:30:00.000Z`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "An instant in time with its zone, ISO 8601, e.g. `2026-11-22T09:30:00Z`.",
  extensions: {},
});

/** A day, e.g. `2026-11-22`. */
export const DateScalar = textScalar(
  "Date",
  "A day, ISO 8601, e.g. `2026-11-22`.",
  isDay,
  "a day that exists, written as YYYY-MM-DD, e.g. 2026-11-22",
);

/** An exact decimal as text, e.g. `12.50`. */
export const DecimalScalar = textScalar(
  "Decimal",
  'An exact decimal number, written as text so that no digit is lost, e.g. `"12.5"`. At most 15 ' +
    "digits before the point and 9 after it.",
  (text) => DECIMAL.test(text),
  'a decimal number as text, e.g. "12.5"',
);

function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
  accepted: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && isValid(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}: give ${accepted}.`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) =>
      parse(
        "value" in node &&
          (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
          ? node.value
          : null,
      ),
  });
}
