import { TestBed } from '@angular/core/testing';
import { aTicketView } from '../../testing/views';
import { Kept, stored } from './kept';

describe('the ticket that is kept', () => {
  afterEach(() => localStorage.clear());

  it('is found again, and forgotten when it is over', () => {
    TestBed.inject(Kept).keep('abc', aTicketView({ number: 'C-007' }));
    TestBed.resetTestingModule();
    const kept = TestBed.inject(Kept);
    expect(kept.ticket()).toMatchObject({ code: 'abc', number: 'C-007' });
    kept.forget('another');
    expect(kept.ticket()).toBeDefined();
    kept.forget('abc');
    expect([kept.ticket(), localStorage.getItem('zocalo.ticket')]).toEqual([undefined, null]);
  });

  it('is not one of yesterday, nor half a one', () => {
    const one = { code: 'abc', number: 'C-007', queueName: 'Caja', at: 1_000 };
    expect(stored(JSON.stringify(one), 2_000)).toEqual(one);
    expect(stored(JSON.stringify(one), 2 * 86_400_000)).toBeUndefined();
    for (const text of [null, '{', '7', '{"code":"abc"}']) expect(stored(text, 0)).toBeUndefined();
  });
});
