import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Account } from './account';

/** Lets in who is signed in (and has the role, if one is named); sends everybody else to the login and back. */
export function signedIn(role?: string): CanActivateFn {
  return (_route, state) => {
    const account = inject(Account);
    if (account.user() && (!role || account.is(role))) return true;
    const queryParams = { return: state.url, ...(role && { role }) };
    return inject(Router).createUrlTree(['/login'], { queryParams });
  };
}
