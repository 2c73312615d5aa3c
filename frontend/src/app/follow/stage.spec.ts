import { aTicketView } from '../../testing/views';
import type { TicketView } from '../wire/model';
import { calls, isOver, stageOf } from './stage';

const at = (status: TicketView['status'], ahead = 0, times = 0) => ({
  ticket: aTicketView({ status, calls: times }),
  ahead,
});

describe('a followed ticket', () => {
  it.each([
    [at('waiting', 3), 'waiting'],
    [at('waiting', 0), 'next'],
    [at('called'), 'called'],
    [at('no-show'), 'no-show'],
  ] as const)('stands where the server says', (progress, stage) => {
    expect(stageOf(progress)).toBe(stage);
  });

  it('is over when nothing becomes of it any more', () => {
    expect((['served', 'no-show', 'cancelled'] as const).every(isOver)).toBe(true);
    expect((['waiting', 'next', 'called', 'serving'] as const).some(isOver)).toBe(false);
  });

  it('calls for attention when it is next, called, and called again', () => {
    expect(calls(at('waiting', 1), at('waiting', 0))).toBe('next');
    expect(calls(at('waiting', 1), at('called', 0, 1))).toBe('called');
    expect(calls(at('called', 0, 1), at('called', 0, 2))).toBe('called');
  });

  it('does not when nothing has changed, or its page was opened this moment', () => {
    expect(calls(at('called', 0, 1), at('called', 0, 1))).toBeUndefined();
    expect(calls(at('waiting', 0), at('waiting', 0))).toBeUndefined();
    expect(calls(at('waiting', 5), at('waiting', 4))).toBeUndefined();
    expect(calls(undefined, at('called', 0, 1))).toBeUndefined();
  });
});
