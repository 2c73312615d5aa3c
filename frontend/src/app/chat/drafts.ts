import { computed, inject, Service, signal } from '@angular/core';
import { Account } from '../account/account';

const KEY = 'zocalo.drafts';

/** By user and room. */
type Kept = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What has been begun in each conversation and not been sent yet; this browser remembers it for each of its users. */
@Service()
export class Drafts {
  private readonly me = inject(Account).user;
  private readonly all = signal<Kept>(kept());
  private readonly mine = computed(() => this.all()[this.me()?.name ?? ''] ?? {});

  of(room: string): string {
    return this.mine()[room] ?? '';
  }

  keep(room: string, text: string): void {
    const me = this.me()?.name;
    if (!me) return;
    this.all.update((all) => ({ ...all, [me]: withDraft(all[me] ?? {}, room, text) }));
    localStorage.setItem(KEY, JSON.stringify(this.all()));
  }
}

/** An empty draft is none. */
export function withDraft(
  drafts: Readonly<Record<string, string>>,
  room: string,
  text: string,
): Record<string, string> {
  const others = Object.entries(drafts).filter(([name]) => name !== room);
  return Object.fromEntries(text ? [...others, [room, text]] : others);
}

function kept(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Kept) : {};
  } catch {
    return {};
  }
}
