import { DOCUMENT } from '@angular/common';
import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { dateOf, timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { waitOf } from '../i18n/wait';
import { Icon } from '../ui/icon';
import { QrCode } from '../ui/qr-code';
import { Api } from '../wire/api';
import type { DrawnTicket, TicketProgress } from '../wire/model';

const SHOWN_FOR = 10;

/** The number that was just issued, as large as it goes, and where to follow it; leads back to the start by itself. */
@Component({
  selector: 'z-issued',
  imports: [Counted, Icon, MatButton, QrCode, TranslatePipe],
  templateUrl: './issued.html',
  styleUrls: ['./issued.scss', './issued-print.scss'],
})
export class Issued {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly base = inject(DOCUMENT).baseURI;

  readonly drawn = input.required<DrawnTicket>();
  readonly print = output();
  readonly done = output();

  protected readonly total = SHOWN_FOR;
  protected readonly left = signal(SHOWN_FOR);
  protected readonly ticket = computed(() => this.drawn().ticket);
  protected readonly address = computed(() => new URL(`t/${this.drawn().code}`, this.base).href);
  protected readonly when = computed(() => {
    const [at, language] = [this.ticket().createdAt, this.language.current()];
    return `${dateOf(at, language)} · ${timeOf(at, language)}`;
  });
  /** Known a moment later; the number does not wait for it. */
  protected readonly progress = signal<TicketProgress | undefined>(undefined);
  protected readonly wait = computed(() => {
    const estimate = this.progress()?.estimate;
    return estimate && waitOf(estimate);
  });

  constructor() {
    const timer = setInterval(() => this.tick(), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      this.api
        .follow(this.drawn().code)
        .then((progress) => this.progress.set(progress))
        .catch(() => undefined);
    });
  }

  private tick(): void {
    this.left.update((n) => n - 1);
    if (this.left() <= 0) this.done.emit();
  }
}
