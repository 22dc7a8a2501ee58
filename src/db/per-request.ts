/** Something made once for each different request of an operation, e.g. a loader. */
export function perRequest<Request, Made>(
  make: (request: Request) => Made,
): (request: Request) => Made {
  const made = new Map<string, Made>();
  return (request) => {
    const key = JSON.stringify(request);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(request);
    made.set(key, fresh);
    return fresh;
  };
}
