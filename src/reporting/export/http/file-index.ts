import type { Audience } from "../../catalogue/dataset";
import type { Catalogue } from "../../query/scope";
import { FORMATS, type FileFormat } from "../formats";

/** A dataset as the list of files tells of it. */
export type ListedDataset = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly audience: Audience;
} & Readonly<Record<FileFormat["name"], string>>;

/** All datasets, with the address of each as a file of each form. */
export function fileIndex(
  { datasets }: Catalogue,
  address: string,
): { readonly datasets: readonly ListedDataset[] } {
  return {
    datasets: datasets.map(({ name, title, description, audience }) => {
      const files = FORMATS.map((format) => [format.name, `${address}/${name}.${format.name}`]);
      const addresses = Object.fromEntries(files) as Record<FileFormat["name"], string>;
      return { name, title, description, audience, ...addresses };
    }),
  };
}
