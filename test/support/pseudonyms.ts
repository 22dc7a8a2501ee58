import { Pseudonyms } from "../../src/pseudonyms/pseudonyms";

/** The key of test databases, as the environment gives it. */
export const TEST_PSEUDONYM_KEY = Buffer.alloc(32, 1).toString("base64");

/** Makes the pseudonyms of test databases. */
export const TEST_PSEUDONYMS = new Pseudonyms(Buffer.from(TEST_PSEUDONYM_KEY, "base64"));

/** Some person's pseudonym, for rows that a test writes itself; another for each name. */
export const pseudonymFor = (name: string): string => TEST_PSEUDONYMS.pseudonymOf("a test", name);

/** What a process needs beside `DATABASE_URL`; with a database of its own it makes a key itself. */
export const keyFor = (variables: Readonly<Record<string, unknown>>): Record<string, string> =>
  (variables.DATABASE_URL ?? variables.DATABASE_OWNER_URL) === undefined
    ? {}
    : { PSEUDONYM_KEY: TEST_PSEUDONYM_KEY };
