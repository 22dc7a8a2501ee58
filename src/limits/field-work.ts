/**
 * Points for the work of a field that is worked out rather than read, whatever is asked of it, by
 * its name wherever it stands. A point is about the work of one more value in an answer.
 */
export const FIELD_WORK: Readonly<Record<string, number>> = {
  // Readings paired and compared, measurements rolled up
  evidence: 100,
  starEvidence: 50,
  earliest: 50,
  journey: 20,
  journeyPlan: 200,
  qualitySignals: 50,
  personalOutcomes: 30,
  progress: 50,
  suggestedQuestions: 300,
  // Everything of a contract, to say what of it is withheld
  monitoringPack: 500,
  // Every claim of a contract through every rule
  calculatePayments: 500,
  calculatedPayments: 500,
  reconciliation: 500,
  // Paths through a model
  upstream: 10,
  downstream: 10,
  check: 50,
  // Two versions read whole
  diffFrom: 200,
  logicModelDiff: 200,
  classifyObjective: 20,
  // Hundreds of thousands of characters, each checked
  importBundle: 20_000,
};

/** A change that names no other: a transaction, and what it looks up first. */
export const WRITE_WORK = 100;

/** The schema, or a type of it: with every field's type it is hundreds of thousands of values. */
export const INTROSPECTION_WORK = 10_000;
