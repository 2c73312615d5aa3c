import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Account } from '../account/account';
import type { Session, SocketToken } from '../wire/model';
import { renewIn, SocketTokens } from './socket-token';

const user = { name: 'ana', displayName: 'Ana', roles: ['agent'], online: false };
const session: Session = { token: 'secret', user };
const MINUTE = 60_000;

function answer(token: string, lasts = 15 * MINUTE): SocketToken {
  return { token, expires: new Date(Date.now() + lasts).toISOString(), user };
}

describe('a token', () => {
  const now = Date.parse('2026-11-23T14:00:00Z');

  it.each([
    ['2026-11-23T14:15:00Z', 14 * MINUTE],
    ['2026-11-23T14:01:00Z', MINUTE / 2],
    ['2026-11-23T13:00:00Z', 0],
  ])('that ends at %s is followed in %s ms', (expires, ms) => {
    expect(renewIn(expires, now)).toBe(ms);
  });
});

describe('the tokens of the sockets', () => {
  let http: HttpTestingController;
  let tokens: SocketTokens;

  beforeEach(() => {
    localStorage.setItem('zocalo.session', JSON.stringify(session));
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    tokens = TestBed.inject(SocketTokens);
  });

  afterEach(() => {
    http.verify();
    localStorage.clear();
  });

  it('are fetched once for all who ask, and kept', async () => {
    const both = Promise.all([tokens.current(), tokens.current()]);
    http.expectOne('api/token').flush(answer('one'));
    expect((await both).map((token) => token?.token)).toEqual(['one', 'one']);
    expect((await tokens.current())?.token).toBe('one');
  });

  it('are fetched again when the server does not take them', async () => {
    const first = tokens.current();
    http.expectOne('api/token').flush(answer('one'));
    await first;
    tokens.forget();
    const second = tokens.current();
    http.expectOne('api/token').flush(answer('two'));
    expect((await second)?.token).toBe('two');
  });

  it('tell who the user is by now', async () => {
    const first = tokens.current();
    http
      .expectOne('api/token')
      .flush({ ...answer('one'), user: { ...user, roles: ['admin', 'agent'] } });
    await first;
    expect(TestBed.inject(Account).is('admin')).toBe(true);
    expect(JSON.parse(localStorage.getItem('zocalo.session') ?? '').token).toBe('secret');
  });

  it('are none without a session', async () => {
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: 'zocalo.session' }));
    expect(await tokens.current()).toBeUndefined();
  });
});
