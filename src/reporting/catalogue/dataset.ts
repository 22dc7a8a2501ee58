/** What a column holds, in plain types that every tool knows. */
export type ColumnType =
  /**
   * A UUID by which rows are known. Tools are given it as text; in the server's own views it is what
   * it is in the tables, so that pages are found by an index.
   */
  | "key"
  /** Words and codes. */
  | "text"
  /** A whole number of at most nine digits. */
  | "integer"
  /** An exact number, with as many decimals as it has. */
  | "numeric"
  | "date"
  /** An instant, in UTC. */
  | "timestamptz";

/** One column of a dataset. */
export interface Column {
  /** In small letters, digits and underscores, e.g. `mean_change`. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, in the words of the field, with how to read null. */
  readonly description: string;
  /** What one of it is, e.g. `people` or `stages of the Star's scale`; null where it counts nothing. */
  readonly unit: string | null;
  readonly isNullable: boolean;
}

/** To which row of another dataset a row leads. */
export interface Relation {
  /** As one asks for it, e.g. `contract`. */
  readonly name: string;
  /** The other dataset. */
  readonly to: string;
  /** Columns here, in the order of the other dataset's key. None of them is null, or all are. */
  readonly columns: readonly string[];
}

/** Whom its rows are there for, besides that each row is there for those who may see it. */
export type Audience =
  /** Whoever may see the contracts. */
  | "everybody"
  /** Those who work with the people themselves: for viewers of aggregates it has no rows. */
  | "who sees people";

/** A table as analysts see it. What one version says of it stays so. */
export interface Dataset {
  /** In small letters and underscores: the view's, the entity set's and the file's name. */
  readonly name: string;
  /** In words, e.g. `Star evidence`. */
  readonly title: string;
  /** What one row is, how rows may be summed, and what it is for. */
  readonly description: string;
  readonly kind: "dimension" | "bridge" | "fact";
  readonly audience: Audience;
  readonly columns: readonly Column[];
  /** Columns that tell each row from all others, and by which pages are cut; never null. */
  readonly key: readonly string[];
  readonly relations: readonly Relation[];
  /** A select whose columns are the dataset's in their order and of their types. */
  readonly sql: string;
}
