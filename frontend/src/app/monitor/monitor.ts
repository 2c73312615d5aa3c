import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Chart } from './chart';
import { EventTail } from './event-tail';
import { Feed } from './feed';
import { PICTURES } from './figures';
import { columns, type Minutes, WINDOWS } from './series';
import { SocketTable } from './socket-table';

/** How the server does at this moment. */
@Component({
  imports: [
    Chart,
    EventTail,
    Icon,
    LoadFailed,
    Loading,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    SocketTable,
    TranslatePipe,
  ],
  providers: [Feed],
  templateUrl: './monitor.html',
  styleUrl: './monitor.scss',
})
export default class Monitor {
  protected readonly feed = inject(Feed);
  protected readonly windows = WINDOWS;
  protected readonly charts = computed(() =>
    PICTURES.map(({ title, format, lines }) => ({
      title,
      format,
      lines: Object.keys(lines),
      data: columns(this.feed.samples(), Object.values(lines)),
    })),
  );

  protected show(minutes: Minutes): void {
    this.feed.minutes.set(minutes);
  }
}
