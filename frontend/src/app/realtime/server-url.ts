/** Where the server listens, whatever context path the application is deployed at. */
export interface ServerUrl {
  origin: string;
  path: string;
}

/** Derives it from the base URI of the document: `https://host/desk/` listens at `/desk/socket.io`. */
export function serverUrl(baseUri: string): ServerUrl {
  const { origin, pathname } = new URL('.', baseUri);
  return { origin, path: `${pathname}socket.io` };
}
