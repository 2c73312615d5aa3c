import type { TicketProgress } from '../wire/model';

/** `next`: nobody is before it. `gone`: served, missed or cancelled. */
export type Stage = 'waiting' | 'next' | 'called' | 'serving' | 'served' | 'no-show' | 'cancelled';

/** Where its holder stands with a ticket. */
export function stageOf({ ticket, ahead }: TicketProgress): Stage {
  if (ticket.status !== 'waiting') return ticket.status;
  return ahead === 0 ? 'next' : 'waiting';
}

export const isOver = (stage: Stage): boolean =>
  stage === 'served' || stage === 'no-show' || stage === 'cancelled';

/** What is worth a buzz: the turn came closer than before, or it was called once more. */
export function calls(before: TicketProgress | undefined, now: TicketProgress): Stage | undefined {
  if (!before) return undefined;
  const [was, is] = [stageOf(before), stageOf(now)];
  if (is === 'called' && (was !== 'called' || before.ticket.calls < now.ticket.calls)) return is;
  return is === 'next' && was === 'waiting' ? is : undefined;
}
