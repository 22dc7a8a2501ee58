/** Something made once for each different request of an operation, e.g. a loader. */
export function perRequest<Request, Made>(
  make: (request: Request) => Made,
): (request: Request) => Made {
  const made = new Map<string, Made>();
  let last: { readonly request: Request; readonly made: Made } | undefined;
  return (request) => {
    // Many objects of a list are asked the very same: its text need not be written for each.
    if (last?.request === request) return last.made;
    const key = JSON.stringify(request);
    const fresh = made.get(key) ?? make(request);
    made.set(key, fresh);
    last = { request, made: fresh };
    return fresh;
  };
}
