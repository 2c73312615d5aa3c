import { signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { problemOf } from '../wire/problem';
import { byField, serverErrors } from './field-errors';

/**
 * What happens between the button of a form and the server's answer: once at a time, and what is refused is said at the
 * fields it is about, the rest in `refusal`.
 */
export class Saving<T extends object> {
  private readonly underWay = signal(false);
  readonly busy = this.underWay.asReadonly();
  readonly refusal = signal('');

  /** @param others hears of fields that have no place in the form, by name */
  constructor(
    private readonly form: FieldTree<T>,
    private readonly others: Record<string, (message: string) => void> = {},
  ) {}

  async run(event: Event, work: () => Promise<void>): Promise<void> {
    event.preventDefault();
    if (this.underWay()) return;
    await submit(this.form, async () => {
      this.underWay.set(true);
      this.refusal.set('');
      try {
        await work();
        return undefined;
      } catch (error) {
        return this.explain(error);
      } finally {
        this.underWay.set(false);
      }
    });
  }

  private explain(error: unknown) {
    const inputs = Object.keys(this.form().value());
    const names = [...inputs, ...Object.keys(this.others)];
    const { fields, rest } = byField(problemOf(error), names);
    this.refusal.set(rest);
    for (const [name, message] of Object.entries(fields)) this.others[name]?.(message);
    const known = Object.entries(fields).filter(([name]) => inputs.includes(name));
    return serverErrors(this.form, Object.fromEntries(known));
  }
}
