import { StartError } from "../../start-error";

/** How long somebody stays signed in. */
export interface SessionLengths {
  /** Minutes without a request after which a session is over. */
  readonly idleMinutes: number;
  /** Hours after signing in at which a session is over, whatever is done in it. */
  readonly hours: number;
}

/** @throws StartError */
export function readSessionLengths(variables: NodeJS.ProcessEnv): SessionLengths {
  return Object.freeze({
    idleMinutes: readWhole(variables, "SESSION_IDLE_MINUTES", 60, 1_440),
    hours: readWhole(variables, "SESSION_HOURS", 12, 720),
  });
}

function readWhole(
  variables: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  most: number,
): number {
  const value = variables[name];
  if (!value) return otherwise;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= most) return number;
  throw new StartError(`${name} is "${value}": give a whole number from 1 to ${most}.`);
}
