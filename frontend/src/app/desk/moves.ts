import type { TicketView } from '../wire/model';

/** What an agent can do with tickets. */
export type Move = 'next' | 'recall' | 'start' | 'done' | 'absent' | 'transfer' | 'giveBack';

const CALLED: readonly Move[] = ['start', 'recall', 'absent', 'transfer', 'giveBack'];
const SERVING: readonly Move[] = ['next', 'done', 'transfer', 'giveBack'];

/**
 * What is possible with the ticket at the desk: whoever was called must come, or be sent on, before the next one. A call
 * without an answer may be asked for again, whatever is there meanwhile.
 */
export function movesOf(
  status: TicketView['status'] | undefined,
  paused: boolean,
  uncertain: boolean,
): ReadonlySet<Move> {
  const moves = new Set(status === 'called' ? CALLED : status === 'serving' ? SERVING : ['next']);
  if (uncertain) moves.add('next');
  if (paused) moves.delete('next');
  return moves as ReadonlySet<Move>;
}
