import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Api } from '../wire/api';
import type { RoomView } from '../wire/model';
import { problemOf } from '../wire/problem';
import { isRoomName, roomNameOf } from './room-name';

/** Opens a room, or changes and closes the one that it was given. */
@Component({
  imports: [
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  templateUrl: './room-dialog.html',
  styles: `
    form {
      display: grid;
      gap: var(--space-3);
    }
    .refusal {
      color: var(--mat-sys-error);
      font-size: 0.875rem;
    }
    .spring {
      flex: 1;
    }
  `,
})
export class RoomDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<RoomDialog, 'closed' | RoomView>>(MatDialogRef);
  protected readonly room = inject<RoomView | undefined>(MAT_DIALOG_DATA, { optional: true });

  protected readonly title = signal(this.room?.title ?? '');
  /** Follows the title until somebody writes it. */
  protected readonly name = linkedSignal(() => this.room?.name ?? roomNameOf(this.title()));
  protected readonly staffOnly = signal(this.room?.staffOnly ?? false);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly fits = computed(() => isRoomName(this.name()));
  protected readonly ready = computed(() => !!this.title().trim() && this.fits() && !this.busy());

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    const [title, staffOnly] = [this.title().trim(), this.staffOnly()];
    await this.attempt(async () => {
      const room = this.room
        ? await this.api.changeRoom(this.room.name, { title, staffOnly })
        : await this.api.openRoom({ name: this.name(), title, staffOnly });
      this.dialog.close(room);
    });
  }

  protected async close(name: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.closeRoom(name);
      this.dialog.close('closed');
    });
  }

  protected cancel(): void {
    this.dialog.close();
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await action();
    } catch (error) {
      const { status, detail, errors } = problemOf(error);
      this.refusal.set(status >= 400 && status < 500 ? (errors?.[0]?.message ?? detail) : '');
    } finally {
      this.busy.set(false);
    }
  }
}
