import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../../ui/icon';
import { LoadFailed } from '../../ui/load-failed';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import type { Paged } from './paged';
import { isNarrowed, narrowed, pages, SIZES } from './query';

const TYPING_ENDS_AFTER = 300;

/**
 * The frame of a list: a text to search for, filters and actions of the page's own, the table, and the pages; and what
 * there is to see while there is no table.
 */
@Component({
  selector: 'z-list',
  imports: [
    Icon,
    LoadFailed,
    Loading,
    MatButton,
    MatIconButton,
    MatProgressBar,
    Notice,
    TranslatePipe,
  ],
  templateUrl: './list.html',
  styleUrl: './list.scss',
})
export class List {
  readonly list = input.required<Paged<unknown>>();
  /** What the table is of, for those who do not see it. */
  readonly label = input.required<string>();
  readonly empty = input.required<string>();
  /** Whether a file of the whole list can be had. */
  readonly exporting = input(false);
  readonly export = output();

  protected readonly sizes = SIZES;
  protected readonly query = computed(() => this.list().query());
  protected readonly narrowed = computed(() => isNarrowed(this.query()));
  protected readonly pages = computed(() => pages(this.list().total(), this.query().size));
  protected readonly first = computed(() => this.query().page * this.query().size + 1);
  protected readonly last = computed(() => this.first() + this.list().items().length - 1);
  private readonly typing = signal<ReturnType<typeof setTimeout> | undefined>(undefined);

  protected search(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.typing());
    this.typing.set(
      setTimeout(() => {
        if (q !== this.query().q) this.list().show(narrowed(this.query(), { q }), true);
      }, TYPING_ENDS_AFTER),
    );
  }

  protected go(page: number): void {
    this.list().show({ ...this.query(), page });
  }

  protected resize(event: Event): void {
    const size = Number((event.target as HTMLSelectElement).value);
    this.list().show({ ...this.query(), size, page: 0 });
  }

  protected clear(): void {
    this.list().show({ ...this.query(), q: '', filters: {}, page: 0 });
  }
}
