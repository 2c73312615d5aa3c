import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Counted } from '../i18n/counted';
import { timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { LinkedText } from '../ui/linked-text';
import type { Entry } from './thread';

/** One message, how it fares, and what whoever may do with it. */
@Component({
  selector: 'z-message',
  imports: [Avatar, Counted, Icon, LinkedText, TranslatePipe],
  host: { '[class.mine]': 'mine()', '[class.continued]': 'continued()' },
  templateUrl: './message.html',
  styleUrl: './message.scss',
})
export class Message {
  private readonly language = inject(Language);
  private readonly account = inject(Account);
  private readonly yes = viewChild<ElementRef<HTMLElement>>('yes');

  readonly entry = input.required<Entry>();
  readonly continued = input(false);
  /** How many others have read it. */
  readonly readers = input(0);
  /** Nothing can be changed now. */
  readonly closed = input(false);
  readonly retry = output();
  readonly edit = output();
  readonly delete = output();

  protected readonly asking = signal(false);
  protected readonly message = computed(() => this.entry().message);
  protected readonly mine = computed(() => this.message().from.name === this.account.user()?.name);
  protected readonly lost = computed(() => ['failed', 'refused'].includes(this.entry().delivery));
  private readonly settled = computed(
    () => this.entry().delivery === 'sent' && !this.message().deleted,
  );
  protected readonly canEdit = computed(() => this.settled() && this.mine());
  protected readonly canDelete = computed(
    () => this.settled() && (this.mine() || this.account.is('admin')),
  );
  protected readonly state = computed(() => {
    const { delivery } = this.entry();
    return delivery === 'sent' && this.readers() > 0 ? 'read' : delivery;
  });
  protected readonly icon = computed(() => {
    if (this.lost()) return 'alert';
    return ({ sending: 'clock', read: 'doneAll' } as const)[this.state() as 'read'] ?? 'done';
  });
  protected readonly time = computed(() => timeOf(this.message().sentAt, this.language.current()));

  constructor() {
    effect(() => this.yes()?.nativeElement.focus());
  }
}
