import { HttpErrorResponse } from '@angular/common/http';
import type { components } from './rest.generated';

/** Why something was refused (RFC 9457): the body of a REST error and the acknowledgement of a refused event. */
export type Problem = components['schemas']['Problem'];

/** A refused request, whatever road it took. Status 0: the server was out of reach; 504: it did not answer in time. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

export const UNREACHABLE: Problem = { type: 'about:blank', title: 'Unreachable', status: 0 };
export const NO_ANSWER: Problem = { type: 'about:blank', title: 'No answer', status: 504 };

export const TOKEN_EXPIRED: Problem = { type: 'about:blank', title: 'Token expired', status: 401 };

export function isProblem(reply: unknown): reply is Problem {
  if (typeof reply !== 'object' || reply === null) return false;
  const { status, title } = reply as Partial<Problem>;
  return typeof status === 'number' && typeof title === 'string';
}

/** The problem behind any error, so that pages explain all of them the same way. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestFailed) return error.problem;
  if (isProblem(error)) return error;
  if (error instanceof HttpErrorResponse) {
    if (isProblem(error.error)) return error.error;
    return { type: 'about:blank', title: error.statusText, status: error.status };
  }
  return { type: 'about:blank', title: String(error), status: 500 };
}

/** Why something was refused, in the server's words. */
export function reasonOf(error: unknown): string {
  const { detail, title } = problemOf(error);
  return detail ?? title;
}
