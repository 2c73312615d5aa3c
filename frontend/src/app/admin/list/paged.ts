import { computed, DestroyRef, inject, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import { type ListQuery, paramsOf, queryOf } from './query';

/** A page of a list as the server answers it. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export type Phase = 'loading' | 'ready' | 'failed';

/**
 * A list that the server pages, sorts and filters; what is asked for stands in the URL. To be made in a constructor or
 * an initializer:
 *
 *     protected readonly list = new Paged((query) => this.api.users(query), ['role']);
 */
export class Paged<T> {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly query: Signal<ListQuery>;

  private readonly answer = signal<Page<T> | undefined>(undefined);
  private readonly progress = signal<Phase>('loading');
  private readonly underWay = signal(false);
  readonly phase = this.progress.asReadonly();
  /** A page is on its way while another one is shown. */
  readonly busy = this.underWay.asReadonly();
  readonly items = computed(() => this.answer()?.items ?? []);
  readonly total = computed(() => this.answer()?.total ?? 0);
  private turn = 0;

  constructor(
    private readonly load: (query: ListQuery) => Promise<Page<T>>,
    filters: readonly string[] = [],
  ) {
    const queries = this.route.queryParamMap.pipe(map((params) => queryOf(params, filters)));
    this.query = toSignal(queries, {
      initialValue: queryOf(this.route.snapshot.queryParamMap, filters),
    });
    queries.pipe(takeUntilDestroyed()).subscribe((query) => void this.fetch(query));
    inject(DestroyRef).onDestroy(() => this.turn++);
  }

  /** Shows another part of the list. */
  show(query: ListQuery, replaceUrl = false): void {
    const queryParams = paramsOf(query);
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl });
  }

  /** The same part again, as it is now. */
  reload(): Promise<void> {
    return this.fetch(this.query());
  }

  /** Puts something newer in the place of what is shown, if it is. */
  replace(is: (item: T) => boolean, newer: T): boolean {
    const page = this.answer();
    if (!page?.items.some(is)) return false;
    this.answer.set({ ...page, items: page.items.map((item) => (is(item) ? newer : item)) });
    return true;
  }

  private async fetch(query: ListQuery): Promise<void> {
    const turn = ++this.turn;
    if (this.progress() === 'failed') this.progress.set('loading');
    this.underWay.set(true);
    try {
      const page = await this.load(query);
      if (turn !== this.turn) return;
      this.answer.set(page);
      this.progress.set('ready');
      const last = Math.max(0, Math.ceil(page.total / page.size) - 1);
      if (query.page > last) this.show({ ...query, page: last }, true);
    } catch {
      if (turn === this.turn) this.progress.set('failed');
    } finally {
      if (turn === this.turn) this.underWay.set(false);
    }
  }
}
