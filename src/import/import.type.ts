import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { createUnionType } from "type-graphql";
import {
  Conflict,
  NotAllowed,
  NotFound,
  Problem,
  ValidationFailed,
} from "../graphql/problems.type";
import type { Fault } from "./fault";
import type { FileReport, ImportReport } from "./import-report";
import type { InlineFile } from "./inline-source";

/** How much of a bundle landed. */
export enum ImportOutcome {
  LANDED = "landed",
  LANDED_IN_PART = "in_part",
}

registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "How much of a bundle landed.",
  valuesConfig: {
    LANDED: { description: "All of it." },
    LANDED_IN_PART: { description: "Its good rows; rows with faults are in `rest`." },
  },
});

@ObjectType({ description: "One thing that is wrong with a file of a bundle." })
export class ImportFault {
  constructor(private readonly fault: Fault) {}

  @Field(() => Int, {
    nullable: true,
    description:
      "Physical line on which the row begins; 1 is the header. Null for a JSON file, and for what " +
      "is about the file as a whole.",
  })
  get line(): number | null {
    return this.fault.line;
  }

  @Field(() => String, {
    nullable: true,
    description: "Place in a JSON file, e.g. `stages[2].from`; null for a CSV file.",
  })
  get path(): string | null {
    return this.fault.path;
  }

  @Field(() => String, {
    nullable: true,
    description: "The column or field; null for what is about the row or file as a whole.",
  })
  get field(): string | null {
    return this.fault.field;
  }

  @Field(() => String, {
    nullable: true,
    description: "What stood there, at most 60 characters of it; null where that says nothing.",
  })
  get value(): string | null {
    return this.fault.value;
  }

  @Field(() => String, { description: "Stable, for programs, e.g. `UNKNOWN_WORD`." })
  get code(): string {
    return this.fault.code;
  }

  @Field(() => String, { description: "What is wrong and what would be accepted." })
  get message(): string {
    return this.fault.message;
  }
}

@ObjectType({ description: "What became of one file of a bundle." })
export class ImportedFile {
  constructor(private readonly report: FileReport) {}

  @Field(() => String, { description: "Its path, e.g. `readings.csv`." })
  get path(): string {
    return this.report.file;
  }

  @Field(() => Int, { description: "Rows that were read; 1 for a JSON file." })
  get rowCount(): number {
    return this.report.rows;
  }

  @Field(() => Int, { description: "Rows that entered something new." })
  get addedCount(): number {
    return this.report.added;
  }

  @Field(() => Int, { description: "Rows that took something known on, e.g. to its end." })
  get changedCount(): number {
    return this.report.changed;
  }

  @Field(() => Int, { description: "Rows that withdrew a known reading." })
  get withdrawnCount(): number {
    return this.report.withdrawn;
  }

  @Field(() => Int, { description: "Rows that say what is known already." })
  get unchangedCount(): number {
    return this.report.unchanged;
  }

  @Field(() => Int, {
    description: "Rows that were left out because they are about people who were erased.",
  })
  get skippedCount(): number {
    return this.report.skipped;
  }

  @Field(() => Int, { description: "Rows with faults, which did not land." })
  get faultyRowCount(): number {
    return this.report.faultyRows;
  }

  @Field(() => Boolean, {
    description: "Whether the file cannot be used at all, so that none of its rows landed.",
  })
  get isUnusable(): boolean {
    return this.report.isUnusable;
  }

  @Field(() => Int, { description: "All faults of the file, listed or not." })
  get faultCount(): number {
    return this.report.faultCount;
  }

  @Field(() => [ImportFault], { description: "Its first thousand faults, in the order of lines." })
  get faults(): ImportFault[] {
    return this.report.faults.map((fault) => new ImportFault(fault));
  }
}

@ObjectType({ description: "A file of rows that did not land, to be mended and imported." })
export class RestFile {
  constructor(private readonly file: InlineFile) {}

  @Field(() => String, { description: "Its path in a bundle, e.g. `readings.csv`." })
  get path(): string {
    return this.file.path;
  }

  @Field(() => String, {
    description:
      "The rows with faults, with two more columns, `import_line` and `import_faults`, which an " +
      "import leaves out; or the file as it was, where it cannot be used at all.",
  })
  get content(): string {
    return this.file.content;
  }
}

@ObjectType({ description: "What an import did." })
export class ImportBundleSuccess {
  constructor(private readonly report: ImportReport) {}

  @Field(() => ImportOutcome, { description: "How much landed." })
  get outcome(): ImportOutcome {
    return this.report.outcome === "landed" ? ImportOutcome.LANDED : ImportOutcome.LANDED_IN_PART;
  }

  @Field(() => [ImportedFile], { description: "What became of each file." })
  get files(): ImportedFile[] {
    return this.report.files.map((file) => new ImportedFile(file));
  }

  @Field(() => [String], { description: "What else somebody should know, e.g. unknown files." })
  get warnings(): readonly string[] {
    return this.report.warnings;
  }

  @Field(() => [RestFile], {
    description: "With `acceptValid`, the rows with faults, as files; else empty.",
  })
  get rest(): RestFile[] {
    return this.report.rest.map((file) => new RestFile(file));
  }
}

@ObjectType({
  implements: Problem,
  description: "Rows of the bundle have faults, and nothing of it landed.",
})
export class BundleRefused extends Problem {
  constructor(private readonly report: ImportReport) {
    super();
    const count = report.files.reduce((sum, file) => sum + file.faultCount, 0);
    this.code = "BUNDLE_REFUSED";
    this.message =
      `The bundle has ${count} ${count === 1 ? "fault" : "faults"} and nothing of it landed: mend ` +
      "them, or land its good rows with `acceptValid`.";
  }

  @Field(() => [ImportedFile], { description: "What is wrong with each file." })
  get files(): ImportedFile[] {
    return this.report.files.map((file) => new ImportedFile(file));
  }

  @Field(() => [String], { description: "What else somebody should know, e.g. unknown files." })
  get warnings(): readonly string[] {
    return this.report.warnings;
  }
}

export const ImportBundleResult = createUnionType({
  name: "ImportBundleResult",
  description: "What `importBundle` answers: what it did, or why it was not done.",
  types: () =>
    [ImportBundleSuccess, BundleRefused, ValidationFailed, Conflict, NotFound, NotAllowed] as const,
});
