import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { momentOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Anchor } from '../ui/anchor';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { InboxStore } from './inbox-store';

const NEAR_TOP = 8;

/** The mails, the latest first; what comes in does not move what the reader looks at. */
@Component({
  selector: 'z-mail-list',
  imports: [Avatar, Counted, Icon, MatButton, Notice, RouterLink, RouterLinkActive, TranslatePipe],
  templateUrl: './mail-list.html',
  styleUrl: './mail-list.scss',
})
export class MailList {
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(InboxStore);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly anchor = new Anchor(() => this.scroller().nativeElement, 'li');

  private readonly atTop = signal(true);
  /** The newest mail when the reader was last at the top. */
  private readonly newest = signal('');
  protected readonly above = computed(() =>
    this.atTop() ? 0 : this.store.box().items.filter(({ id }) => id > this.newest()).length,
  );
  protected readonly loadingMore = signal(false);

  constructor() {
    afterRenderEffect(() => {
      const { items } = this.store.box();
      if (this.atTop()) this.newest.set(items[0]?.id ?? '');
      else this.anchor.restore();
    });
  }

  protected scrolled(): void {
    this.atTop.set(this.scroller().nativeElement.scrollTop < NEAR_TOP);
    this.anchor.note();
  }

  protected toTop(): void {
    this.scroller().nativeElement.scrollTo({ top: 0 });
  }

  protected async more(): Promise<void> {
    this.loadingMore.set(true);
    try {
      await this.store.more();
    } catch {
      this.toasts.show('inbox.moreFailed');
    } finally {
      this.loadingMore.set(false);
    }
  }

  /** Arrows, j and k go from mail to mail; e archives it, u turns it into an unread one and back. */
  protected async keyed(event: KeyboardEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.scroller().nativeElement.querySelectorAll<HTMLElement>('a[data-mail]')];
    const at = links.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      links[at + step]?.focus();
    } else if (event.key === 'e' || event.key === 'u') {
      await this.act(links[at]?.dataset['mail'] ?? '', event.key);
      if (event.key === 'e') (links[at + 1] ?? links[at - 1])?.focus();
    }
  }

  private async act(id: string, key: 'e' | 'u'): Promise<void> {
    const mail = this.store.box().items.find((one) => one.id === id);
    if (!mail || !this.store.connected()) return;
    try {
      await this.store.change(
        id,
        key === 'e' ? { archived: !mail.archived } : { read: !mail.read },
      );
      if (key === 'e' && this.router.url.startsWith(`/inbox/${id}`)) {
        await this.router.navigate(['/inbox'], { queryParamsHandling: 'preserve' });
      }
    } catch {
      this.toasts.show('inbox.notChanged');
    }
  }

  protected moment(instant: string): string {
    return momentOf(instant, this.language.current());
  }
}
