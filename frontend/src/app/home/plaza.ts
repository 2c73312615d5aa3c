import { Component } from '@angular/core';

/** The square with its arcade: who waits, who is called, who talks. Without words. */
@Component({
  selector: 'z-plaza',
  host: { 'aria-hidden': 'true' },
  template: `
    <svg viewBox="0 0 420 300">
      <circle class="sun" cx="352" cy="44" r="22" />
      <path class="stone" d="M8 272V78h404v194z" />
      <path class="edge" d="M0 64h420v18H0z" />
      <path class="gap" d="M26 272V172a52 52 0 0 1 104 0v100z" />
      <path class="stage" d="M142 272V164a68 68 0 0 1 136 0v108z" />
      <path class="gap" d="M290 272V172a52 52 0 0 1 104 0v100z" />
      <g class="people">
        <circle cx="52" cy="206" r="10" />
        <path d="M38 272v-30a14 14 0 0 1 28 0v30z" />
        <circle cx="82" cy="198" r="11" />
        <path d="M66 272v-34a16 16 0 0 1 32 0v34z" />
      </g>
      <g class="next">
        <circle cx="114" cy="210" r="9" />
        <path d="M102 272v-28a12 12 0 0 1 24 0v28z" />
      </g>
      <text class="number" x="210" y="196">A-042</text>
      <rect class="place" x="180" y="216" width="60" height="30" rx="15" />
      <text class="desk" x="210" y="238">3</text>
      <g class="said">
        <path
          d="M312 178h50a10 10 0 0 1 10 10v22a10 10 0 0 1-10 10h-36l-14 12v-44a10 10 0 0 1 10-10z"
        />
        <path
          class="answer"
          d="M322 238h44a8 8 0 0 1 8 8v26l-12-10h-40a8 8 0 0 1-8-8v-8a8 8 0 0 1 8-8z"
        />
        <path class="line" d="M324 193h34M324 205h22" />
      </g>
      <path class="ground" d="M0 274h420M30 286h96M150 286h120M294 286h96" />
    </svg>
  `,
  styleUrl: './plaza.scss',
})
export class Plaza {}
