import { addressOf, chosen, GROUPS, offered, person, type Recipient, without } from './recipients';

const [all] = GROUPS as [Recipient];
const ana = person({ name: 'ana', displayName: 'Ana Ruiz', roles: [], online: true });
const luis = person({ name: 'luis', displayName: 'Luis Gómez', roles: [], online: true });

describe('the recipients of a mail', () => {
  it('are several people, each once, or one group', () => {
    expect(chosen(chosen([ana], luis), ana)).toEqual([ana, luis]);
    expect(chosen([ana, luis], all)).toEqual([all]);
    expect(chosen([all], ana)).toEqual([ana]);
    expect(without([ana, luis], ana)).toEqual([luis]);
  });

  it('are addressed by name, or by role', () => {
    expect(addressOf([ana, luis])).toEqual({ to: ['ana', 'luis'] });
    expect(addressOf([all])).toEqual({ role: 'all' });
  });

  it('are found by what people type', () => {
    const found = (words: string, taken: Recipient[] = []) =>
      offered([ana, luis], taken, words, ({ title }) => title).map(({ name }) => name);
    expect(found('')).toEqual(['ana', 'luis']);
    expect(found(' GOMEZ')).toEqual(['luis']);
    expect(found('luis', [luis])).toEqual([]);
  });
});
