import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Language } from '../i18n/language';
import { Realtime } from '../realtime/realtime';
import { Icon } from '../ui/icon';
import { millis } from './figures';
import { grown, type Line, matches } from './tail';

/** What comes and goes, event by event, without what it carries. The server tells no more than can be read. */
@Component({
  selector: 'z-event-tail',
  imports: [Icon, MatButton, TranslatePipe],
  templateUrl: './event-tail.html',
  styleUrl: './event-tail.scss',
})
export class EventTail {
  readonly paused = input.required<boolean>();

  private readonly monitor = inject(Realtime).monitor;
  private readonly language = inject(Language);
  private readonly lines = signal<readonly Line[]>([]);
  protected readonly filter = signal('');
  protected readonly following = signal(false);
  protected readonly shown = computed(() =>
    this.lines().filter((line) => matches(line, this.filter().trim())),
  );

  constructor() {
    this.monitor
      .fromEvent('eventos')
      .pipe(takeUntilDestroyed())
      .subscribe((batch) => {
        if (!this.paused()) this.lines.update((lines) => grown(lines, batch));
      });
    this.monitor.ready.pipe(takeUntilDestroyed()).subscribe(() => {
      if (this.following()) void this.ask(true);
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.following()) void this.ask(false);
    });
  }

  protected async toggle(): Promise<void> {
    const wanted = !this.following();
    if (await this.ask(wanted)) this.following.set(wanted);
  }

  protected clear(): void {
    this.lines.set([]);
  }

  protected search(event: Event): void {
    this.filter.set((event.target as HTMLInputElement).value);
  }

  protected time(at: number): string {
    return new Date(at).toLocaleTimeString(this.language.current());
  }

  protected took(value: number): string {
    return millis(value, this.language.current());
  }

  private async ask(follow: boolean): Promise<boolean> {
    try {
      await this.monitor.request(follow ? 'seguir-eventos' : 'dejar-eventos', undefined);
      return true;
    } catch {
      return false;
    }
  }
}
