import { Component } from '@angular/core';

@Component({
  selector: 'z-brand',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M9 9h14l-9.2 14H23" />
      <circle cx="9" cy="23" r="2.4" />
    </svg>
    <span>Zócalo</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      font-size: 1.1875rem;
      font-weight: 680;
      letter-spacing: -0.02em;
      line-height: 1.2;
    }
    svg {
      flex: none;
      inline-size: 1.9em;
      block-size: 1.9em;
    }
    rect {
      fill: light-dark(#0d5c63, #20686f);
    }
    path {
      fill: none;
      stroke: #fff;
      stroke-width: 3.2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    circle {
      fill: #ffb86e;
    }
    // alone where a name has no room: in the narrow rail of the shell
    :host-context(.rail) span {
      @media (min-width: 840px) and (max-width: 1499px) {
        position: absolute;
        overflow: hidden;
        inline-size: 1px;
        block-size: 1px;
        clip-path: inset(50%);
      }
    }
  `,
})
export class Brand {}
