import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { PLACES } from '../shell/places';
import { Icon } from '../ui/icon';

/** Choose your place. */
@Component({
  imports: [Icon, RouterLink, TranslatePipe],
  template: `
    <main class="page" id="main" tabindex="-1">
      <div class="hero">
        <div>
          <h1>{{ 'home.title' | translate }}</h1>
          <p>{{ 'home.text' | translate }}</p>
        </div>
        <div class="picture" aria-hidden="true">
          <span class="call number">A-042</span>
          <span class="place"><z-icon name="desk" />3</span>
          <span class="said"><i></i><i></i></span>
        </div>
      </div>
      <ul>
        @for (place of places; track place.path) {
          <li>
            <a class="card" [routerLink]="place.path">
              <span class="badge"><z-icon [name]="place.icon" /></span>
              <h2>{{ place.key + '.name' | translate }}</h2>
              <p class="muted">{{ place.key + '.text' | translate }}</p>
              <z-icon class="go" name="next" />
            </a>
          </li>
        }
      </ul>
    </main>
  `,
  styleUrls: ['./home.scss', './picture.scss'],
})
export default class Home {
  protected readonly places = PLACES;
}
