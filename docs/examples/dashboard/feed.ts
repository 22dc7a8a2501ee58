/** One page of an entity set, as OData 4.0 has it. */
interface Page<Row> {
  readonly value: readonly Row[];
  /** Where the next page is; absent on the last. */
  readonly "@odata.nextLink"?: string;
}

/** System query options, e.g. `{ $filter: "is_present eq 'yes'" }`. */
export type Options = Readonly<Record<`$${string}`, string>>;

/** The OData feed of a Golden Thread, as whoever the token is of sees it. */
export class Feed {
  /**
   * @param address of the feed, e.g. `https://thread.example.org/odata/v1`
   * @param token an access token that may read
   */
  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  /**
   * All rows of an entity set, however many pages they come in.
   *
   * @throws Error with what the server says
   */
  async rows<Row>(set: string, options: Options = {}): Promise<Row[]> {
    const rows: Row[] = [];
    let next: string | undefined = `${this.address}/${set}?${new URLSearchParams(options)}`;
    while (next) {
      const page: Page<Row> = await this.page(next);
      rows.push(...page.value);
      next = page["@odata.nextLink"];
    }
    return rows;
  }

  private async page<Row>(address: string): Promise<Page<Row>> {
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${this.token}`, Accept: "application/json" },
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Page<Row>;
  }
}
