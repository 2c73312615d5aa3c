import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Session } from '../wire/model';
import { Account } from './account';
import { bearer } from './bearer';
import { signedIn } from './guard';

@Component({ template: '' })
class Page {}

const session: Session = {
  token: 'secret',
  user: { name: 'ana', displayName: 'Ana', roles: ['agent'], online: false },
};

describe('the account', () => {
  let http: HttpTestingController;
  let account: Account;
  let router: Router;

  beforeEach(() => {
    localStorage.setItem('zocalo.session', JSON.stringify(session));
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([bearer])),
        provideHttpClientTesting(),
        provideRouter([
          { path: '', pathMatch: 'full', component: Page },
          { path: 'login', component: Page },
          {
            path: 'desk',
            component: Page,
            canActivate: [signedIn('agent')],
            runGuardsAndResolvers: 'always',
          },
          { path: 'admin', component: Page, canActivate: [signedIn('admin')] },
        ]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    account = TestBed.inject(Account);
    router = TestBed.inject(Router);
  });

  afterEach(() => localStorage.clear());

  it('is remembered, and sent with every question', () => {
    expect(account.user()?.name).toBe('ana');
    account.verify();
    expect(http.expectOne('api/me').request.headers.get('Authorization')).toBe('Bearer secret');
  });

  it('signs out here and at the server', async () => {
    const done = account.signOut();
    const request = http.expectOne('api/logout');
    expect(request.request.headers.get('Authorization')).toBe('Bearer secret');
    request.flush(null);
    await done;
    expect([account.user(), localStorage.getItem('zocalo.session')]).toEqual([undefined, null]);
  });

  it('does not send an old token with a new login', () => {
    void account.signIn({ user: 'ana', password: 'ana' });
    expect(http.expectOne('api/login').request.headers.has('Authorization')).toBe(false);
  });

  it('leads from a guarded page to the login and back when the session is over', async () => {
    await router.navigateByUrl('/desk');
    account.verify();
    http.expectOne('api/me').flush(null, { status: 401, statusText: 'Unauthorized' });
    await vi.waitFor(() => expect(router.url).toBe('/login?return=%2Fdesk&role=agent'));
    expect(account.user()).toBeUndefined();
  });

  it('does not let in without the role', async () => {
    await router.navigateByUrl('/admin');
    expect(router.url).toBe('/login?return=%2Fadmin&role=admin');
  });
});
