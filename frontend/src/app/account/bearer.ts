import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Account } from './account';

/** Sends the token with every question to the server, and gives it up when the server does not know it any more. */
export const bearer: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('api/') || request.url === 'api/login') return next(request);
  const account = inject(Account);
  const token = account.token();
  if (!token) return next(request);
  return next(request.clone({ setHeaders: { Authorization: `Bearer ${token}` } })).pipe(
    tap({
      error: (error: unknown) => {
        const unknownToken = error instanceof HttpErrorResponse && error.status === 401;
        if (unknownToken && account.token() === token) account.expired();
      },
    }),
  );
};
