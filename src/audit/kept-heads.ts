import type { AuditHead } from "./audit-chain.repository";

/** The file is not one that `npm run audit -- heads` wrote; the message says why. */
export class KeptHeadsError extends Error {
  constructor(reason: string) {
    super(`${reason}: give a file that \`npm run audit -- heads\` wrote.`);
    this.name = "KeptHeadsError";
  }
}

/** The heads of all lanes as a file that an operator keeps elsewhere. */
export function writeHeads(heads: readonly AuditHead[], takenAt: Date): string {
  return `${JSON.stringify({ auditHeads: { takenAt: takenAt.toISOString(), heads } })}\n`;
}

/**
 * The heads in a file; lines around them, such as npm's own, are passed over.
 *
 * @throws KeptHeadsError
 */
export function readHeads(text: string): AuditHead[] {
  const line = text.split("\n").find((candidate) => candidate.startsWith('{"auditHeads"'));
  if (line === undefined) throw new KeptHeadsError("It holds no heads of an audit trail");
  try {
    const { auditHeads } = JSON.parse(line) as { auditHeads: { heads: AuditHead[] } };
    if (auditHeads.heads.every(isHead)) return auditHeads.heads;
  } catch {
    // Not JSON: the same answer as for JSON that says something else.
  }
  throw new KeptHeadsError("Its heads cannot be read");
}

function isHead({ lane, number, hash }: AuditHead): boolean {
  return Number.isInteger(lane) && Number.isInteger(number) && /^[0-9a-f]{64}$/.test(hash);
}
