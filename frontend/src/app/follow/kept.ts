import { Service, signal } from '@angular/core';
import type { TicketView } from '../wire/model';

const KEY = 'zocalo.ticket';
const KEPT_FOR = 16 * 60 * 60_000;

/** The ticket that is followed on this phone: the home page leads back to it. */
export interface KeptTicket {
  code: string;
  number: string;
  queueName: string;
  at: number;
}

@Service()
export class Kept {
  private readonly kept = signal(stored(localStorage.getItem(KEY), Date.now()));
  readonly ticket = this.kept.asReadonly();

  keep(code: string, { number, queueName }: TicketView): void {
    this.kept.set({ code, number, queueName, at: Date.now() });
    localStorage.setItem(KEY, JSON.stringify(this.kept()));
  }

  /** Only this one: another may have been drawn meanwhile. */
  forget(code: string): void {
    if (this.kept()?.code !== code) return;
    this.kept.set(undefined);
    localStorage.removeItem(KEY);
  }
}

/** Tickets of yesterday lead nowhere. */
export function stored(text: string | null, now: number): KeptTicket | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<KeptTicket> | null;
    if (!kept?.code || !kept.number || !kept.queueName || !kept.at) return undefined;
    return now - kept.at < KEPT_FOR ? (kept as KeptTicket) : undefined;
  } catch {
    return undefined;
  }
}
