import { differences } from './differences';

interface Thing {
  name: string;
  roles: string[];
  active: boolean;
}

const reading = {
  name: { label: 'thing.name' },
  roles: { label: 'thing.roles', text: (roles: string[]) => [...roles].sort().join(', ') },
  active: { label: 'thing.active' },
};

describe('differences', () => {
  it('are what two versions do not agree on', () => {
    const theirs: Thing = { name: 'Ana', roles: ['a', 'b'], active: true };
    const mine: Thing = { name: 'Anna', roles: ['b', 'a'], active: false };
    expect(differences(theirs, mine, reading)).toEqual([
      { label: 'thing.name', theirs: 'Ana', mine: 'Anna' },
      { label: 'thing.active', theirs: 'true', mine: 'false' },
    ]);
  });
});
