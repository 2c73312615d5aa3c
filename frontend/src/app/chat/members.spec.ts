import { replay } from '../realtime/synced';
import type { MemberView } from '../wire/model';
import { members, NOBODY, reached, readersOf } from './members';

const member = (name: string, read?: string): MemberView => ({
  user: { name, displayName: name, roles: [], online: true },
  ...(read !== undefined && { read }),
});
const readers = (message: string, ...changes: ReturnType<typeof reached>[]) =>
  readersOf(
    replay(NOBODY, [
      members([member('ana', 'm2'), member('luis', 'm1'), member('eva')]),
      ...changes,
    ]),
    message,
    'ana',
  ).map(({ name }) => name);

describe('the readers of a message', () => {
  it('are the others whose mark has come so far', () => {
    expect(readers('m1')).toEqual(['luis']);
    expect(readers('m2')).toEqual([]);
  });

  it('become more as marks move on, and never fewer', () => {
    expect(readers('m2', reached('eva', 'm2'), reached('luis', 'm3'))).toEqual(['luis', 'eva']);
    expect(readers('m1', reached('luis', 'm0'))).toEqual(['luis']);
  });

  it('are members', () => {
    expect(readers('m1', reached('nobody', 'm9'))).toEqual(['luis']);
  });
});
