import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverUrl } from './server-url';

describe('the address of the server', () => {
  it.each([
    ['https://host/', 'https://host', '/socket.io'],
    ['https://host/desk/', 'https://host', '/desk/socket.io'],
    ['http://host:8080/a/b/', 'http://host:8080', '/a/b/socket.io'],
  ])('follows the base of the document %s', (base, origin, path) => {
    expect(serverUrl(base)).toEqual({ origin, path });
  });

  it('can be set by the server, which rewrites the base of the page', () => {
    const page = readFileSync(join(process.cwd(), 'src', 'index.html'), 'utf8');
    expect(page).toContain('<base href="/">');
  });
});
