/** Words that play one part. Lists are comma-separated; entries may be phrases. */
export interface WordGroup {
  readonly tag: string;
  /** Inflected: singular and plural. */
  readonly nouns?: string;
  /** Inflected: base, -s, -ed, -ing and irregular pasts, tagged `tag` and `tag.ed` and so on. */
  readonly verbs?: string;
  /** Taken as they stand. */
  readonly others?: string;
}
