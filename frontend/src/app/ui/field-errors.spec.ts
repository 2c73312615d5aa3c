import type { Problem } from '../wire/problem';
import { byField } from './field-errors';

const problem: Problem = { type: 'about:blank', title: 'Bad Request', status: 400 };

describe('the errors of a form', () => {
  it('stand at their fields, the others together', () => {
    const errors = [
      { field: 'name', message: 'is taken' },
      { field: 'name', message: 'is long' },
      { field: 'hours[0].opens', message: 'is late' },
      { field: 'other', message: 'is odd' },
    ];
    expect(byField({ ...problem, errors }, ['name', 'hours'])).toEqual({
      fields: { name: 'is taken', hours: 'is late' },
      rest: 'other is odd',
    });
  });

  it('are what the problem says where it names no field', () => {
    expect(byField({ ...problem, status: 409, detail: 'It is taken' }, ['name'])).toEqual({
      fields: {},
      rest: 'It is taken',
    });
    expect(byField(problem, []).rest).toBe('Bad Request');
  });
});
