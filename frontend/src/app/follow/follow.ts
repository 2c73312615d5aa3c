import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { Language } from '../i18n/language';
import { waitOf } from '../i18n/wait';
import { Install } from '../pwa/install';
import { Realtime } from '../realtime/realtime';
import { Brand } from '../shell/brand';
import { LanguageSwitch } from '../shell/language-switch';
import { SchemeMenu } from '../shell/scheme-menu';
import { DeskName } from '../ticket/desk-name';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Notifications } from '../ui/notifications';
import { Toasts } from '../ui/toasts';
import type { TicketProgress } from '../wire/model';
import { problemOf } from '../wire/problem';
import { Followed } from './followed';
import { Kept } from './kept';
import { calls, isOver, type Stage, stageOf } from './stage';

/** One's own ticket, on one's own phone. */
@Component({
  imports: [
    Brand,
    Counted,
    DeskName,
    Icon,
    LanguageSwitch,
    LoadFailed,
    Loading,
    MatButton,
    Notice,
    RouterLink,
    SchemeMenu,
    TranslatePipe,
  ],
  providers: [Followed],
  templateUrl: './follow.html',
  styleUrls: ['./follow.scss', './tools.scss'],
})
export default class Follow {
  private readonly confirm = inject(Confirm);
  private readonly kept = inject(Kept);
  private readonly language = inject(Language);
  private readonly title = inject(Title);
  private readonly toasts = inject(Toasts);
  private readonly translate = inject(TranslateService);
  protected readonly followed = inject(Followed);
  protected readonly install = inject(Install);
  protected readonly notifications = inject(Notifications);
  protected readonly realtime = inject(Realtime);

  /** The secret code, from the address. */
  readonly code = input.required<string>();

  protected readonly stage = computed<Stage | undefined>(() => {
    const progress = this.followed.progress();
    return progress && stageOf(progress);
  });
  protected readonly over = computed(() => isOver(this.stage() ?? 'waiting'));
  protected readonly wait = computed(() => {
    const estimate = this.followed.progress()?.estimate;
    return estimate && waitOf(estimate);
  });
  protected readonly cancelling = signal(false);
  private before: TicketProgress | undefined;

  constructor() {
    effect(() => {
      const code = this.code();
      untracked(() => this.followed.follow(code));
    });
    effect(() => {
      const progress = this.followed.progress();
      this.language.current(); // the title speaks it
      if (progress) untracked(() => this.moved(progress));
    });
  }

  protected async notify(): Promise<void> {
    if ((await this.notifications.enable()) === 'denied') {
      this.toasts.show('settings.notifyDenied');
    }
  }

  protected async cancel(): Promise<void> {
    const question = {
      title: 'follow.cancelTitle',
      text: 'follow.cancelText',
      yes: 'follow.cancel',
      no: 'follow.keep',
    };
    if (this.cancelling() || !(await this.confirm.ask(question))) return;
    this.cancelling.set(true);
    try {
      await this.followed.cancel();
    } catch (error) {
      const late = problemOf(error).status === 409;
      this.toasts.show(late ? 'follow.cancelLate' : 'state.unreachable');
      this.followed.refresh();
    } finally {
      this.cancelling.set(false);
    }
  }

  private moved(progress: TicketProgress): void {
    const { ticket } = progress;
    const stage = stageOf(progress);
    if (isOver(stage)) this.kept.forget(this.code());
    else this.kept.keep(this.code(), ticket);

    const params = { number: ticket.number, desk: ticket.desk, n: progress.ahead };
    const text = String(this.translate.instant(`follow.short.${stage}`, params));
    this.title.setTitle(`${text} · Zócalo`);
    const due = calls(this.before, progress);
    this.before = progress;
    if (!due) return;
    this.notifications.buzz();
    void this.notifications.show({
      title: text,
      body: ticket.queueName,
      tag: `${ticket.id} ${stage} ${ticket.calls}`, // one that takes another's place is silent
      path: `t/${this.code()}`,
    });
  }
}
