/** How much may be taken out at a time. */
export interface ExtractLimits {
  /** Extracts of one person or program that run at the same time. */
  readonly perViewer: number;
  /** Extracts of everybody that run at the same time: each holds a connection to the database. */
  readonly atOnce: number;
  /** Seconds that one waits for its turn. */
  readonly waitSeconds: number;
  /** Extracts of one viewer that wait. */
  readonly waiting: number;
  /** Seconds from the question to the last row, with however long the client takes. */
  readonly seconds: number;
  /** Seconds that one waits for what another transaction holds. */
  readonly lockSeconds: number;
  /** Questions of one viewer in a minute; 0 for no limit. */
  readonly perMinute: number;
}

/** What holds unless the deployment says otherwise. */
export const DEFAULT_EXTRACT_LIMITS: ExtractLimits = Object.freeze({
  perViewer: 2,
  atOnce: 8,
  waitSeconds: 60,
  waiting: 20,
  seconds: 900,
  lockSeconds: 10,
  perMinute: 300,
});
