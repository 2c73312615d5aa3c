import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Kept } from '../follow/kept';
import { type PlaceGroup, placesFor } from '../shell/places';
import { Icon } from '../ui/icon';
import { Plaza } from './plaza';

const GROUPS: readonly PlaceGroup[] = ['public', 'work', 'manage'];

/** Choose your place. */
@Component({
  imports: [Icon, Plaza, RouterLink, TranslatePipe],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export default class Home {
  protected readonly account = inject(Account);
  protected readonly kept = inject(Kept);
  /** Whoever works here finds their work first. */
  protected readonly groups = computed(() => {
    const places = placesFor(this.account.user());
    const order = this.account.user() ? [...GROUPS.slice(1), 'public'] : GROUPS;
    return order
      .map((name) => ({ name, places: places.filter(({ group }) => group === name) }))
      .filter((group) => group.places.length > 0);
  });
}
