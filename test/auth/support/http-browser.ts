/** What came back, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it leads, as an address; null where it leads nowhere. */
  readonly location: string | null;
}

/** As much of a browser as signing in needs: cookies by host, and redirects one step at a time. */
export class Browser {
  /** Cookies by host and port, by name. */
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly home: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send("GET", path, headers);
  }

  /** Sends a form, as a page of the same origin would. */
  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return this.send("POST", path, headers, new URLSearchParams(form));
  }

  /** Follows redirects until there are none, or one that `isEnd` says. */
  async follow(reply: Reply, isEnd: (location: string) => boolean = () => false): Promise<Reply> {
    let last = reply;
    for (let step = 0; last.location !== null && !isEnd(last.location); step += 1) {
      if (step > 20) throw new Error(`redirected without end: ${last.location}`);
      last = await this.get(last.location);
    }
    return last;
  }

  /** Asks the API, with the cookies of the browser. */
  async ask(query: string, headers: Record<string, string> = {}, variables: object = {}) {
    const reply = await this.send(
      "POST",
      "/graphql",
      { "content-type": "application/json", ...headers },
      JSON.stringify({ query, variables }),
    );
    return { ...reply, body: JSON.parse(reply.text) as ApiAnswer };
  }

  /** The value of our own cookie whose name ends in that; null where there is none. */
  cookie(name: string): string | null {
    const jar = this.cookies.get(new URL(this.home).host) ?? new Map<string, string>();
    return [...jar].find(([key]) => key.endsWith(name))?.[1] ?? null;
  }

  setCookie(name: string, value: string): void {
    this.jarOf(new URL(this.home)).set(name, value);
  }

  private async send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: URLSearchParams | string,
  ): Promise<Reply> {
    const url = new URL(path, this.home);
    const jar = this.jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: { ...(cookie === "" ? {} : { cookie }), ...headers },
      body,
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    const location = response.headers.get("location");
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: location === null ? null : new URL(location, url).href,
    };
  }

  private jarOf(url: URL): Map<string, string> {
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    return jar;
  }
}

export interface ApiAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = "", ...attributes] = set.split(";").map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf("="));
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute));
  const isOver = expires !== undefined && new Date(expires.slice(8)) <= new Date();
  if (isOver) jar.delete(name);
  else jar.set(name, pair.slice(pair.indexOf("=") + 1));
}
