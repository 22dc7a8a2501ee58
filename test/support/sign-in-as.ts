/** Headers by which a request proves who sends it. */
export type Credentials = Readonly<Record<string, string>>;

/** Signs in to a demonstration as one of its people, by their key, e.g. `commissioner-aldermere`. */
export async function signInAs(url: string, person: string): Promise<Credentials> {
  const response = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ person }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (response.status !== 303 || cookie === undefined) {
    throw new Error(`nobody could sign in as ${person}: ${response.status}`);
  }
  return { cookie: cookie.slice(0, cookie.indexOf(";")) };
}

/** Asks with an access token. */
export const withToken = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
