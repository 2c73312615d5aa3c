import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from './language';

/** Asks the server in the language of the page, which may be another than the browser's. */
export const spoken: HttpInterceptorFn = (request, next) =>
  next(
    request.url.startsWith('api/')
      ? request.clone({ setHeaders: { 'Accept-Language': inject(Language).current() } })
      : request,
  );
