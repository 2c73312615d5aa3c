import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Realtime } from '../realtime/realtime';
import type { SocketView } from '../wire/model';
import { reasonOf } from '../wire/problem';

/** The rooms that a socket is in; it can be taken out of them, and put into others if their rules allow it. */
@Component({
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatFormField,
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  template: `
    <h2 mat-dialog-title>
      {{ 'monitor.roomsOf' | translate: { name: socket().user ?? socket().id } }}
    </h2>
    <mat-dialog-content>
      <ul>
        @for (room of socket().rooms; track room) {
          <li>
            <span>{{ room }}</span>
            <button matButton type="button" (click)="move(room, false)">
              {{ 'monitor.takeOut' | translate }}
            </button>
          </li>
        } @empty {
          <li class="muted">{{ 'monitor.noRooms' | translate }}</li>
        }
      </ul>
      <form (submit)="join($event, field.value)">
        <mat-form-field appearance="outline">
          <mat-label>{{ 'monitor.room' | translate }}</mat-label>
          <input #field matInput maxlength="100" autocomplete="off" autocapitalize="none" />
        </mat-form-field>
        <button matButton="tonal" type="submit">{{ 'monitor.putIn' | translate }}</button>
      </form>
      @if (refusal(); as why) {
        <p class="refusal" role="alert">{{ why }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ 'action.close' | translate }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: './room-dialog.scss',
})
export class RoomDialog {
  private readonly monitor = inject(Realtime).monitor;
  protected readonly socket = signal(inject<SocketView>(MAT_DIALOG_DATA));
  protected readonly refusal = signal('');

  protected join(event: Event, room: string): void {
    event.preventDefault();
    if (room.trim()) void this.move(room.trim(), true);
  }

  protected async move(room: string, join: boolean): Promise<void> {
    const { namespace, id } = this.socket();
    this.refusal.set('');
    try {
      this.socket.set(await this.monitor.request('mover-socket', { namespace, id, room, join }));
    } catch (error) {
      this.refusal.set(reasonOf(error));
    }
  }
}
