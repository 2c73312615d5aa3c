import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { filter, map, startWith } from 'rxjs';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { ChatStore } from './chat-store';
import { ConversationList } from './conversation-list';
import { Readers } from './readers';
import { Threads } from './threads';
import { TypingStore } from './typing-store';

/** Rooms and people at the side, one conversation in the middle; on a phone one after the other. */
@Component({
  imports: [ConversationList, LoadFailed, Loading, Notice, RouterOutlet, TranslatePipe],
  providers: [Threads, Readers, TypingStore, ChatStore],
  host: { '[class.open]': 'open()' },
  templateUrl: './chat.html',
  styleUrl: './chat.scss',
})
export default class Chat {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly store = inject(ChatStore);

  private readonly moved = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((_, i) => i),
      startWith(-1),
    ),
  );
  protected readonly open = computed(() => {
    this.moved();
    return !!this.route.snapshot.firstChild?.params['name'];
  });

  constructor() {
    effect(() => {
      const first = this.store.rooms()[0];
      const wide = matchMedia('(min-width: 821px)').matches;
      if (!first || !wide || this.open()) return;
      void this.router.navigate(['room', first.name], {
        relativeTo: this.route,
        replaceUrl: true,
      });
    });
  }
}
