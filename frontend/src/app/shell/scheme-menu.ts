import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { Scheme, SCHEMES } from '../ui/scheme';

@Component({
  selector: 'z-scheme-menu',
  imports: [Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, TranslatePipe],
  template: `
    <button
      matIconButton
      type="button"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="'scheme.label' | translate"
    >
      <z-icon [name]="icon()" />
    </button>
    <mat-menu #menu>
      @for (one of schemes; track one) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="scheme.current() === one"
          (click)="scheme.choose(one)"
        >
          <span class="option">
            <z-icon [name]="one" />{{ 'scheme.' + one | translate }}
            @if (scheme.current() === one) {
              <z-icon class="chosen" name="done" />
            }
          </span>
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .option {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      min-inline-size: 9rem;
    }
    .chosen {
      margin-inline-start: auto;
    }
  `,
})
export class SchemeMenu {
  protected readonly schemes = SCHEMES;
  protected readonly scheme = inject(Scheme);
  protected readonly icon = computed(() => this.scheme.current());
}
