import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, pattern, required } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Language } from '../../i18n/language';
import { FieldErrorText } from '../../ui/field-errors';
import { Icon } from '../../ui/icon';
import { Saving } from '../../ui/saving';
import { Api } from '../../wire/api';
import type { Hours, QueueView } from '../../wire/model';
import { problemOf } from '../../wire/problem';
import { Conflict } from '../form/conflict';
import { differences, type Reading } from '../form/differences';
import { another, dayNames, forField, fromField, onTheDoor, sorted } from './hours';

/** A new queue, or the one given, to be changed; closes with the queue as it is kept. */
@Component({
  imports: [
    FieldErrorText,
    FormField,
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatIconButton,
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  templateUrl: './queue-dialog.html',
  styleUrls: ['../../ui/dialog.scss', './queue-dialog.scss'],
})
export class QueueDialog {
  private readonly api = inject(Api);
  private readonly conflict = inject(Conflict);
  private readonly language = inject(Language);
  private readonly dialog = inject<MatDialogRef<QueueDialog, QueueView>>(MatDialogRef);
  protected readonly queue = inject<QueueView | undefined>(MAT_DIALOG_DATA);

  protected readonly days = computed(() => dayNames(this.language.current()));
  protected readonly hours = signal<readonly Hours[]>(sorted(this.queue?.hours ?? []));
  protected readonly hoursError = signal('');
  private version = this.queue?.version ?? 0;
  private readonly wish = signal({
    name: this.queue?.name ?? '',
    prefix: this.queue?.prefix ?? '',
    priority: this.queue?.priority ?? 0,
  });
  protected readonly form = form(this.wish, (path) => {
    required(path.name);
    maxLength(path.name, 80);
    required(path.prefix);
    pattern(path.prefix, /^[A-Z]{1,3}$/, { error: { kind: 'prefix' } });
    min(path.priority, 0);
    max(path.priority, 9);
  });
  protected readonly saving = new Saving(this.form, {
    hours: (message) => this.hoursError.set(message),
  });
  protected readonly closing = forField;

  protected add(): void {
    this.hours.update((hours) => [...hours, another(hours)]);
  }

  protected remove(index: number): void {
    this.hours.update((hours) => hours.filter((_, i) => i !== index));
    this.hoursError.set('');
  }

  protected change(index: number, change: Partial<Hours>): void {
    this.hours.update((hours) =>
      hours.map((one, i) => (i === index ? { ...one, ...change } : one)),
    );
    this.hoursError.set('');
  }

  protected day(index: number, event: Event): void {
    this.change(index, { day: Number((event.target as HTMLSelectElement).value) });
  }

  protected opens(index: number, event: Event): void {
    this.change(index, { opens: (event.target as HTMLInputElement).value });
  }

  protected closes(index: number, event: Event): void {
    this.change(index, { closes: fromField((event.target as HTMLInputElement).value) });
  }

  protected save(event: Event): Promise<void> {
    return this.saving.run(event, async () => {
      const wish = { ...this.wish(), hours: sorted(this.hours()) };
      const saved = this.queue
        ? await this.keep(this.queue.id, wish)
        : await this.api.openQueue(wish);
      if (saved) this.dialog.close(saved);
    });
  }

  private async keep(id: string, wish: QueueWish): Promise<QueueView | undefined> {
    try {
      return await this.api.changeQueue(id, this.version, wish);
    } catch (error) {
      if (problemOf(error).status !== 412) throw error;
      return this.settle(id, wish);
    }
  }

  /** Somebody else was faster: theirs comes into the form, or mine goes on top of it. */
  private async settle(id: string, mine: QueueWish): Promise<QueueView | undefined> {
    const theirs = await this.api.queue(id);
    const reading: Reading<QueueWish> = {
      name: { label: 'queues.name' },
      prefix: { label: 'queues.prefix' },
      priority: { label: 'queues.priority' },
      hours: { label: 'queues.hours', text: (hours) => onTheDoor(hours, this.days()) || '—' },
    };
    const choice = await this.conflict.ask(differences<QueueWish>(theirs, mine, reading));
    if (!choice) return undefined;
    this.version = theirs.version;
    if (choice === 'mine') return this.keep(id, mine);
    const { name, prefix, priority, hours } = theirs;
    this.wish.set({ name, prefix, priority });
    this.hours.set(sorted(hours));
    return undefined;
  }
}

interface QueueWish {
  name: string;
  prefix: string;
  priority: number;
  hours: Hours[];
}
