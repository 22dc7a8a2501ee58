import { randomBytes } from "node:crypto";
import { PRODUCT, program } from "./paths";
import { run, type Variables } from "./process";

/**
 * Several managers of the one provider, each of whom reaches everybody under every contract and
 * sees exact figures: one person may not ask as much as a bench does.
 */
const MANAGERS = 12;

/** Access tokens by which the server is asked. */
export interface Tokens {
  readonly managers: readonly string[];
  /** Of somebody who changes models, and is given protected figures. */
  readonly commissioner: string;
}

/** Gives people their roles and tokens, as an operator does. */
export async function issueTokens(
  env: Variables,
  organisations: { readonly provider: string; readonly commissioner: string },
): Promise<Tokens> {
  const command = (name: string, ...args: readonly string[]): Promise<string> =>
    run(process.execPath, [program(`commands/${name}`), ...args], { cwd: PRODUCT, env });
  const issue = async (subject: string, role: string, organisation: string): Promise<string> => {
    await command("grant", subject, role, "--organisation", organisation);
    const wanted = ["--name", "bench", "--scopes", "read,write"];
    return (await command("token", "create", subject, ...wanted)).trim();
  };
  // A database that is used again knows those of the last time.
  const of = (name: string): string => `bench-${name}-${randomBytes(4).toString("hex")}`;
  const [commissioner, ...managers] = await Promise.all([
    issue(of("commissioner"), "commissioner", organisations.commissioner),
    ...Array.from({ length: MANAGERS }, () =>
      issue(of("manager"), "provider-manager", organisations.provider),
    ),
  ]);
  return { managers, commissioner: commissioner! };
}

/**
 * How the server is told to run: as it comes, but that a person may ask more than people do, and
 * wait longer. Nothing is switched off.
 */
export const OUR_SETTINGS: Variables = {
  COST_PER_MINUTE: "1000000000",
  QUERY_MAX_COST: "10000000",
  DEADLINE_SECONDS: "900",
};
