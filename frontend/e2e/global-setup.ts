import { forgetServer, startServer, stopServer } from './server';

/** Runs the server for the whole run, on fresh data. */
export default async function setUp(): Promise<() => Promise<void>> {
  forgetServer();
  await startServer();
  return async () => {
    await stopServer();
    forgetServer();
  };
}
