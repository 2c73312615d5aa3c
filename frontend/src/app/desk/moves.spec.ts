import { movesOf } from './moves';

const moves = (...args: Parameters<typeof movesOf>) => [...movesOf(...args)].sort();

describe('what an agent can do', () => {
  it('is to call, while nobody is there', () => {
    expect(moves(undefined, false, false)).toEqual(['next']);
    expect(moves('served', false, false)).toEqual(['next']);
  });

  it('is everything but calling another one, until whoever was called has come', () => {
    expect(moves('called', false, false)).toEqual([
      'absent',
      'giveBack',
      'recall',
      'start',
      'transfer',
    ]);
  });

  it('is to end the service, to send on, or to go on with the next one', () => {
    expect(moves('serving', false, false)).toEqual(['done', 'giveBack', 'next', 'transfer']);
  });

  it('is no call while the desk is paused', () => {
    expect(moves(undefined, true, false)).toEqual([]);
    expect(moves('serving', true, false)).not.toContain('next');
  });

  it('is to ask again, when a call was not answered', () => {
    expect(moves('called', false, true)).toContain('next');
  });
});
