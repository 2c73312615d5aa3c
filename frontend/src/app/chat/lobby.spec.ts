import type { UserView } from '../wire/model';
import { clientId } from './client-id';
import { EMPTY_LOBBY, lobby, othersOf, presence, privateRoom } from './lobby';

const person = (name: string, online = false): UserView => ({
  name,
  displayName: name,
  roles: [],
  online,
});

describe('the lobby', () => {
  const state = lobby([], [person('ana', true), person('luis'), person('eva')])(EMPTY_LOBBY);

  it('lists the others, those who are here first', () => {
    const here = presence(person('luis'), true)(state);
    expect(othersOf(here, 'ana').map(({ name }) => name)).toEqual(['luis', 'eva']);
  });

  it('believes the event, not the flag in its payload', () => {
    const gone = presence(person('luis', true), false)(state);
    expect(gone.people.get('luis')?.online).toBe(false);
  });

  it('gets to know somebody new', () => {
    expect(presence(person('new'), true)(state).people.has('new')).toBe(true);
  });
});

describe('a private room', () => {
  it('has the same name from both sides', () => {
    expect(privateRoom('luis', 'ana')).toBe('private~ana~luis');
    expect(privateRoom('ana', 'luis')).toBe('private~ana~luis');
  });
});

describe('a client id', () => {
  it('is a random UUID', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(clientId()).toMatch(form);
    expect(clientId()).not.toBe(clientId());
  });
});
