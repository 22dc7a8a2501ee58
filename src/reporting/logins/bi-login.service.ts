import { randomBytes } from "node:crypto";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { conflict, notAllowed } from "../../domain/refusal";
import {
  closeRole,
  createRole,
  deleteBiLogin,
  dropRole,
  findBiLogin,
  hasRole,
  holdsAnything,
  insertBiLogin,
  letIn,
  setPassword,
} from "./bi-login.repository";

/** Longest time for which a password may be in force, in days. */
export const LONGEST_DAYS = 366;

/** Days for which a password is in force where nothing else was asked for. */
export const USUAL_DAYS = 90;

/** A password as it is told: here and now, and never again. */
export interface IssuedPassword {
  readonly password: string;
  /** Its last day, in UTC. */
  readonly lastDay: string;
}

/**
 * Makes a login of the database for a BI tool, which reads on behalf of `subject`.
 *
 * @param days for which its password is to be in force, 1 to 366
 * @throws Refusal where the name is taken, or nobody holds a role as `subject`
 */
export async function addBiLogin(
  session: Session,
  { login, subject, days }: { login: string; subject: string; days: number },
): Promise<IssuedPassword> {
  if (await findBiLogin(session, login)) {
    throw conflict(
      `There is a login ${login} already: give it a new password, or take another name.`,
    );
  }
  if (await hasRole(session, login)) {
    throw conflict(`The database has another role ${login}: take another name.`);
  }
  if (!(await holdsAnything(session, subject))) {
    throw notAllowed(
      "NO_ROLE",
      `Nobody holds a role as “${subject}”, so the login would see nothing: check the name, or grant ` +
        "a role first (npm run grant).",
    );
  }
  await insertBiLogin(session, { id: newId(), login, subject, madeBy: session.viewer.subject });
  await createRole(session, login);
  return issuePassword(session, login, days);
}

/**
 * Gives a login another password; the old one no longer opens anything. Makes the role anew where
 * the database lacks it, as one does that was restored from elsewhere.
 *
 * @throws Refusal where there is no such login
 */
export async function renewPassword(
  session: Session,
  { login, days }: { login: string; days: number },
): Promise<IssuedPassword> {
  await getBiLogin(session, login);
  if (!(await hasRole(session, login))) await createRole(session, login);
  return issuePassword(session, login, days);
}

/**
 * Ends a login: nobody comes in by it again, and what is still connected by it sees nothing from then
 * on.
 *
 * @returns whether the database has lost its role too: what the tool made may keep it there
 * @throws Refusal where there is no such login
 */
export async function removeBiLogin(session: Session, login: string): Promise<boolean> {
  await getBiLogin(session, login);
  await deleteBiLogin(session, login);
  if (!(await hasRole(session, login))) return true;
  await closeRole(session, login);
  return dropRole(session, login);
}

async function getBiLogin(session: Session, login: string): Promise<void> {
  if (await findBiLogin(session, login)) return;
  throw notAllowed(
    "NO_SUCH_LOGIN",
    `There is no login ${login} of a BI tool: npm run bi -- list shows which there are.`,
  );
}

async function issuePassword(
  session: Session,
  login: string,
  days: number,
): Promise<IssuedPassword> {
  const password = randomBytes(24).toString("hex");
  const lastDay = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await setPassword(session, login, { password, lastDay });
  await letIn(session, login);
  return { password, lastDay };
}
