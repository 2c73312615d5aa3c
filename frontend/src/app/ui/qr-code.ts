import { Component, computed, input } from '@angular/core';
import encodeQR from 'qr';

/** The white around it, in modules, which readers need. */
const QUIET = 3;

/** An address to point a phone at. Dark on light in any scheme: not all phones read it the other way round. */
@Component({
  selector: 'z-qr-code',
  template: `
    <svg role="img" shape-rendering="crispEdges" [attr.aria-label]="label()" [attr.viewBox]="box()">
      <path fill="#fff" [attr.d]="'M0 0h' + side() + 'v' + side() + 'H0z'" />
      <path fill="#06383d" [attr.d]="dark()" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
    }
    svg {
      inline-size: 100%;
      border-radius: 0.5rem;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly modules = computed(() =>
    encodeQR(this.text(), 'raw', { ecc: 'medium', border: QUIET }),
  );
  protected readonly side = computed(() => this.modules().length);
  protected readonly box = computed(() => `0 0 ${this.side()} ${this.side()}`);
  protected readonly dark = computed(() =>
    this.modules()
      .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
      .join(''),
  );
}
