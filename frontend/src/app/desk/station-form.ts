import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import type { QueueView } from '../wire/model';
import { Station } from './station';

/** Choose the desk and the queue. */
@Component({
  selector: 'z-station-form',
  imports: [FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, TranslatePipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <h2>{{ 'station.title' | translate }}</h2>
      <p class="muted">{{ 'station.text' | translate }}</p>
      <mat-form-field appearance="outline">
        <mat-label>{{ 'station.desk' | translate }}</mat-label>
        <input matInput autocomplete="off" [formField]="form.desk" />
        @if (form.desk().touched() && form.desk().invalid()) {
          <mat-error>{{ 'station.deskMissing' | translate }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline">
        <mat-label>{{ 'station.queue' | translate }}</mat-label>
        <select matNativeControl [formField]="form.queue">
          @for (queue of queues(); track queue.id) {
            <option [value]="queue.id">{{ queue.name }}</option>
          }
        </select>
      </mat-form-field>
      <button matButton="filled" type="submit">{{ 'station.save' | translate }}</button>
    </form>
  `,
  styleUrl: './station-form.scss',
})
export class StationForm {
  private readonly station = inject(Station);

  readonly queues = input.required<QueueView[]>();
  readonly done = output();

  private readonly choice = linkedSignal(() => {
    const chosen = this.station.choice();
    const known = this.queues().some((queue) => queue.id === chosen?.queue);
    return {
      desk: chosen?.desk ?? '',
      queue: (known ? chosen?.queue : this.queues()[0]?.id) ?? '',
    };
  });
  protected readonly form = form(this.choice, (path) => {
    required(path.desk);
    maxLength(path.desk, 40);
    required(path.queue);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      const { desk, queue } = this.choice();
      this.station.choose({ desk: desk.trim(), queue });
      this.done.emit();
      return undefined;
    });
  }
}
