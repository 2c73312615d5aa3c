import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import uPlot from 'uplot';
import { Language } from '../i18n/language';
import { Scheme } from '../ui/scheme';
import { chartOptions, type Ink } from './chart-options';
import type { Columns } from './series';

/** Lines over time, with their names and values beside; the values are those below the pointer, else the latest. */
@Component({
  selector: 'z-chart',
  imports: [TranslatePipe],
  encapsulation: ViewEncapsulation.None,
  template: `
    <header>
      <h2>{{ title() }}</h2>
      <dl>
        @for (line of legend(); track line.key) {
          <div>
            <dt>
              <i [style.--ink]="'var(--chart-' + line.ink + ')'"></i>{{ line.key | translate }}
            </dt>
            <dd>{{ line.value }}</dd>
          </div>
        }
      </dl>
    </header>
    <div #plot class="plot" aria-hidden="true"></div>
  `,
  styleUrl: './chart.scss',
})
export class Chart {
  readonly title = input.required<string>();
  /** The keys of the names of the lines. */
  readonly lines = input.required<readonly string[]>();
  readonly data = input.required<Columns>();
  /** What a value is, in the language of the page. */
  readonly format = input.required<(value: number, language: string) => string>();

  private readonly language = inject(Language);
  private readonly scheme = inject(Scheme);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('plot');
  private readonly pointed = signal<number | undefined>(undefined);
  private readonly inkChanged = signal(0);
  private plot: uPlot | undefined;

  protected readonly legend = computed(() => {
    const [, ...rows] = this.data();
    const at = this.pointed();
    const language = this.language.current();
    return this.lines().map((key, i) => {
      const value = at === undefined ? rows[i]?.at(-1) : rows[i]?.[at];
      return { key, ink: i + 1, value: value == null ? '—' : this.format()(value, language) };
    });
  });

  constructor() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => this.inkChanged.update((n) => n + 1);
    dark.addEventListener('change', changed);
    const resized = new ResizeObserver(() => this.fit());
    effect(() => {
      this.scheme.current();
      this.inkChanged();
      this.draw();
      resized.observe(this.place().nativeElement);
    });
    effect(() => this.plot?.setData(this.data()));
    inject(DestroyRef).onDestroy(() => {
      dark.removeEventListener('change', changed);
      resized.disconnect();
      this.plot?.destroy();
    });
  }

  private draw(): void {
    const place = this.place().nativeElement;
    const language = this.language.current();
    const format = this.format();
    this.plot?.destroy();
    this.plot = new uPlot(
      chartOptions(this.lines().length, inkOf(place), {
        width: place.clientWidth || 300,
        value: (value) => format(value, language),
        time: (second) => new Date(second * 1000).toLocaleTimeString(language),
        pointed: (index) => this.pointed.set(index),
      }),
      [[]],
      place,
    );
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.place().nativeElement;
    if (clientWidth > 0) this.plot?.setSize({ width: clientWidth, height: clientHeight });
  }
}

/** The colours as the browser works them out, for a canvas knows no variables. */
function inkOf(place: HTMLElement): Ink {
  const probe = place.appendChild(document.createElement('span'));
  const resolved = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const ink = {
    lines: ['--chart-1', '--chart-2', '--chart-3'].map(resolved),
    text: resolved('--mat-sys-on-surface-variant'),
    grid: resolved('--mat-sys-outline-variant'),
    font: `12px ${getComputedStyle(place).fontFamily}`,
  };
  probe.remove();
  return ink;
}
