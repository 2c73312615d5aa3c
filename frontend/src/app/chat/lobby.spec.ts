import { replay } from '../realtime/synced';
import type { ConversationView, MessageView, UserView } from '../wire/model';
import { clientId } from './client-id';
import {
  EMPTY_LOBBY,
  lobby,
  othersOf,
  presence,
  privateRoom,
  readUpTo,
  respoken,
  roomGone,
  roomPut,
  spoken,
  talkOf,
} from './lobby';

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

describe('a conversation', () => {
  const said = (id: string, name: string, text = id): MessageView => ({
    id,
    clientId: id,
    room: 'general',
    from: person(name),
    text,
    sentAt: '2026-11-23T14:00:00Z',
    deleted: false,
  });
  const general: ConversationView = {
    name: 'general',
    title: 'General',
    staffOnly: false,
    unread: 1,
    read: 'm1',
    last: said('m2', 'luis'),
  };
  const state = lobby([general], [])(EMPTY_LOBBY);
  const after = (...changes: Parameters<typeof replay<typeof state>>[1]) =>
    talkOf(replay(state, changes), 'general');

  it('has more unread with each message of another, once', () => {
    const twice = after(spoken(said('m3', 'luis'), 'ana'), spoken(said('m3', 'luis'), 'ana'));
    expect(twice).toMatchObject({ unread: 2, last: { id: 'm3' } });
    expect(after(spoken(said('m2', 'luis'), 'ana')).unread).toBe(1);
  });

  it('is read by whoever says something in it', () => {
    expect(after(spoken(said('m3', 'ana'), 'ana'))).toMatchObject({ unread: 0, read: 'm3' });
  });

  it('is read up to its end, on whichever device, and never less', () => {
    expect(after(readUpTo('general', 'm2'))).toMatchObject({ unread: 0, read: 'm2' });
    expect(after(readUpTo('general', 'm2'), readUpTo('general', 'm1')).read).toBe('m2');
    const behind = after(spoken(said('m3', 'luis'), 'ana'), readUpTo('general', 'm2'));
    expect(behind).toMatchObject({ unread: 2, read: 'm2' });
  });

  it('shows what its last message says now, and only of that one', () => {
    expect(after(respoken(said('m2', 'luis', 'other'))).last?.text).toBe('other');
    expect(after(respoken(said('m1', 'luis', 'other'))).last?.text).toBe('m2');
  });

  it('is there as long as its room, under its title', () => {
    const agents = { name: 'agentes', title: 'Agentes', staffOnly: true };
    const two = roomPut(agents)(state);
    expect(two.rooms.map(({ name }) => name)).toEqual(['agentes', 'general']);
    const renamed = roomPut({ ...agents, title: 'Turnos' })(two);
    expect(renamed.rooms.map(({ title }) => title)).toEqual(['General', 'Turnos']);
    expect(roomGone(agents)(renamed).rooms).toHaveLength(1);
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
