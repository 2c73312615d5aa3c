import type { Estimate } from '../wire/model';

/** A text with its parameters, for the translate pipe. */
export interface Phrase {
  key: string;
  params: Record<string, unknown>;
}

/** How long somebody will probably wait. Long waits are told in steps of five minutes: nobody knows them better. */
export function waitOf({ from, to }: Estimate): Phrase {
  const rough = to > 20;
  const low = rough ? Math.floor(from / 5) * 5 : from;
  const high = rough ? Math.ceil(to / 5) * 5 : to;
  if (low < 1) return { key: 'estimate.under', params: { to: high } };
  return { key: 'estimate.between', params: { from: low, to: high } };
}
