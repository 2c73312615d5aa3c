import {
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { filter, map, startWith } from 'rxjs';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { Visibility } from '../ui/visibility';
import { AlertSwitch } from './alert-switch';
import { VIEWS } from './box';
import { InboxStore } from './inbox-store';
import { MailList } from './mail-list';
import { Mailbox } from './mailbox';

const TYPED = 250;

/** The list at the side, one mail or a new one in the middle; on a phone one after the other. */
@Component({
  imports: [
    AlertSwitch,
    Icon,
    LoadFailed,
    Loading,
    MailList,
    MatButton,
    Notice,
    RouterLink,
    RouterOutlet,
    TranslatePipe,
  ],
  providers: [InboxStore],
  host: { '[class.open]': 'open()', '(keydown)': 'keyed($event)' },
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export default class Inbox {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly visibility = inject(Visibility);
  private readonly toasts = inject(Toasts);
  protected readonly mailbox = inject(Mailbox);
  protected readonly store = inject(InboxStore);
  protected readonly views = VIEWS;
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  /** Both from the URL. */
  readonly view = input<string>();
  readonly q = input<string>();
  protected readonly current = computed(() => VIEWS.find((one) => one === this.view()) ?? 'inbox');

  private typing: ReturnType<typeof setTimeout> | undefined;

  private readonly moved = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((_, i) => i),
      startWith(-1),
    ),
  );
  protected readonly open = computed(() => {
    this.moved();
    return !!this.route.snapshot.firstChild?.url.length;
  });

  constructor() {
    this.mailbox.inbox.hold();
    effect(() => {
      const search = { view: this.current(), q: this.q() ?? '' };
      untracked(() => this.store.show(search));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
    // whoever has the list before their eyes has seen what is in it
    effect(() => {
      const looks = this.visibility.visible() && this.store.phase() === 'ready';
      if (looks && this.store.connected() && this.mailbox.unseen() > 0)
        void this.mailbox.look().catch(() => undefined);
    });
  }

  /** Into the URL once the typing pauses, so that a search can be shared and gone back from. */
  protected search(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      void this.router.navigate([], {
        relativeTo: this.route,
        queryParams: { q: text.trim() || null },
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    }, TYPED);
  }

  protected async readAll(): Promise<void> {
    try {
      await this.mailbox.readAll();
    } catch {
      this.toasts.show('inbox.notChanged');
    }
  }

  /** The slash leads to the search, unless it is written into a field. */
  protected keyed(event: KeyboardEvent): void {
    const writes = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key !== '/' || writes) return;
    event.preventDefault();
    this.field()?.nativeElement.focus();
  }
}
