import type { Change } from '../realtime/synced';
import type { TicketView } from '../wire/model';

/** What the screen shows and what it still has to say. */
export interface Calls {
  /** The call of the moment: the last one that was announced. */
  current?: TicketView | undefined;
  /** Those before it, the latest first. */
  before: readonly TicketView[];
  /** Those that come after it: one at a time, in the order in which they were called. */
  coming: readonly TicketView[];
  /** What is known already, so that nothing is announced twice; the latest last. */
  heard: readonly string[];
  /** Something was shown already; what was called before that stays silent. */
  started: boolean;
}

export const SILENCE: Calls = { before: [], coming: [], heard: [], started: false };

const SHOWN_BEFORE = 5;
/** Screens run for weeks. */
const REMEMBERED = 200;
/** What was called while the server was away is announced when it is back, unless it is long ago. */
const STILL_NEWS = 120_000;

/** A ticket that is called again is another call. */
const keyOf = (ticket: TicketView): string => `${ticket.id} ${ticket.calls}`;

const without = (tickets: readonly TicketView[], { id }: TicketView): TicketView[] =>
  tickets.filter((ticket) => ticket.id !== id);

/** Somebody was called, for the first time or again. */
export const called =
  (ticket: TicketView): Change<Calls> =>
  (calls) => {
    const key = keyOf(ticket);
    if (calls.heard.includes(key)) return calls;
    return {
      ...calls,
      coming: [...without(calls.coming, ticket), ticket],
      heard: [...calls.heard, key].slice(-REMEMBERED),
    };
  };

/** It waits again, or nobody wants it any more: it is not to be announced, and not to be shown. */
export const withdrawn =
  (ticket: TicketView): Change<Calls> =>
  (calls) => {
    const coming = without(calls.coming, ticket);
    const before = without(calls.before, ticket);
    if (calls.current?.id !== ticket.id) return { ...calls, coming, before };
    const [current, ...rest] = before;
    return { ...calls, coming, current, before: rest };
  };

/** What a ticket has become, as far as the screen is concerned. */
export const changed = (ticket: TicketView): Change<Calls> =>
  ticket.status === 'waiting' || ticket.status === 'cancelled'
    ? withdrawn(ticket)
    : (calls) => calls;

/** The next one is announced. */
export const announced: Change<Calls> = (calls) => {
  const [next, ...coming] = calls.coming;
  if (!next) return calls;
  const past = calls.current ? [calls.current, ...calls.before] : calls.before;
  const before = without(past, next).slice(0, SHOWN_BEFORE);
  return { ...calls, current: next, before, coming };
};

/** The latest calls, as the server knows them: all of it at the start, later on what was missed. */
export const latest =
  (tickets: readonly TicketView[], now: number): Change<Calls> =>
  (calls) => {
    if (!calls.started) {
      const [current, ...before] = tickets;
      const heard = tickets.map(keyOf).reverse();
      return { current, before: before.slice(0, SHOWN_BEFORE), coming: [], heard, started: true };
    }
    return [...tickets].reverse().reduce((state, ticket) => {
      if (state.heard.includes(keyOf(ticket))) return state;
      const next = called(ticket)(state);
      const news = now - Date.parse(ticket.calledAt ?? '') < STILL_NEWS;
      return news ? next : silently(ticket)(next);
    }, calls);
  };

/** Shown, but not announced. */
const silently =
  (ticket: TicketView): Change<Calls> =>
  (calls) => {
    const coming = without(calls.coming, ticket);
    return { ...announced({ ...calls, coming: [ticket] }), coming };
  };
