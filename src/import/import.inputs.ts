import { Field, InputType } from "type-graphql";
import { MutationInput } from "../graphql/mutation.inputs";

@InputType({ description: "One file of a bundle." })
export class BundleFileInput {
  @Field(() => String, {
    description:
      "What it is called in a bundle: `organisations.csv`, `contracts.csv`, `parties.csv`, " +
      "`services.csv`, `licences.csv`, `training.csv`, `engagements.csv`, `readings.csv`, " +
      "`measurements.csv`, `stars/….json`, `area-mappings/….json` or `models/….json`.",
  })
  path!: string;

  @Field(() => String, { description: "All of its text." })
  content!: string;
}

@InputType({ description: "A bundle of files to take in." })
export class ImportBundleInput extends MutationInput {
  @Field(() => [BundleFileInput], {
    description:
      "Its files: at least one, each path once, 4,000,000 characters in all. Larger bundles are " +
      "taken in with `npm run import`.",
  })
  files!: BundleFileInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether good rows land where others have faults; otherwise all or nothing.",
  })
  acceptValid!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "A source's own headings and words, as JSON text: " +
      '`{ "readings.csv": { "columns": { "Ref": "reading" }, "words": { "kind": { "Usual": ' +
      '"standard" } } } }`.',
  })
  mapping?: string | null;
}
