import { Component, computed, input } from '@angular/core';
import { piecesOf } from './links';

/** A text whose addresses lead to their pages; those open beside the desk and learn nothing of it. */
@Component({
  selector: 'z-linked-text',
  // no text of the template's own: in a text that keeps its spaces it would be seen
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.href) {
        <a
          [href]="piece.href"
          target="_blank"
          rel="noopener noreferrer nofollow"
          [textContent]="piece.text"
        ></a>
      } @else {
        <span [textContent]="piece.text"></span>
      }
    }
  `,
  styles: `
    :host {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    a {
      color: inherit;
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
  `,
})
export class LinkedText {
  readonly text = input.required<string>();
  protected readonly pieces = computed(() => piecesOf(this.text()));
}
