const ENDINGS: readonly RegExp[] = [
  /\.(unlink|unmap|removeIndicator)\./,
  /\.removeNode\./,
  /^(publish|end|close|conclude|finish|revoke|withdraw|approve|refuse)/,
  /^(discard|delete|detach|remove|erase)/,
];

/** How much an operation takes away: what takes more is to come later. 0: nothing. */
export const endingOf = (name: string): number =>
  1 + ENDINGS.findLastIndex((ending) => ending.test(name));
