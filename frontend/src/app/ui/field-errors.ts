import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslateService } from '@ngx-translate/core';
import type { Problem } from '../wire/problem';

interface FieldError {
  kind: string;
  message?: string;
}

/** What the server says of each field that the form has; and of all that it has not, in one text. */
export function byField(
  problem: Problem,
  fields: readonly string[],
): { fields: Record<string, string>; rest: string } {
  const errors = problem.errors ?? [];
  const known: Record<string, string> = {};
  const others: string[] = [];
  for (const { field = '', message = '' } of errors) {
    const name = field.replace(/[[.].*$/, '');
    if (fields.includes(name)) known[name] ??= message;
    else others.push([field, message].filter(Boolean).join(' '));
  }
  const rest = errors.length > 0 ? others.join('; ') : (problem.detail ?? problem.title);
  return { fields: known, rest };
}

/** The same as errors of the fields of a form, until they are edited. */
export function serverErrors<T extends object>(
  form: FieldTree<T>,
  fields: Record<string, string>,
): { fieldTree: FieldTree<unknown>; kind: string; message: string }[] {
  return Object.entries(fields).map(([name, message]) => ({
    fieldTree: form[name as keyof FieldTree<T>] as FieldTree<unknown>,
    kind: 'server',
    message,
  }));
}

/** The text of the first error of a field: the server's own, else `error.<kind>`. */
@Pipe({ name: 'fieldError' })
export class FieldErrorText implements PipeTransform {
  private readonly texts = inject(TranslateService);

  transform(errors: readonly FieldError[]): string {
    const [first] = errors;
    if (!first) return '';
    return first.message || String(this.texts.instant(`error.${first.kind}`, first));
  }
}
