/**
 * Keeps what the reader looks at where it is while other things come in above it:
 *
 *     (scroll)="anchor.note()"     // and after each render: anchor.restore()
 *
 * By hand and the same in all browsers; the scroller says `overflow-anchor: none`.
 */
export class Anchor {
  private row: Element | undefined;
  private top = 0;

  constructor(
    private readonly scroller: () => HTMLElement,
    private readonly rows: string,
  ) {}

  /** Takes the first row that is in sight. */
  note(): void {
    const edge = this.edge();
    this.row = [...this.scroller().querySelectorAll(this.rows)].find(
      (row) => row.getBoundingClientRect().bottom > edge,
    );
    if (this.row) this.top = this.row.getBoundingClientRect().top - edge;
  }

  restore(): void {
    if (!this.row?.isConnected) return;
    const moved = this.row.getBoundingClientRect().top - this.edge() - this.top;
    if (moved) this.scroller().scrollTop += moved;
  }

  private edge(): number {
    return this.scroller().getBoundingClientRect().top;
  }
}
