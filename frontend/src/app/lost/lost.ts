import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Notice } from '../ui/notice';

/** There is nothing at this address. */
@Component({
  imports: [MatButton, Notice, RouterLink, TranslatePipe],
  template: `
    <main class="page" id="main" tabindex="-1">
      <h1 class="hidden-text">{{ 'lost.title' | translate }}</h1>
      <z-notice icon="lost" [title]="'lost.title' | translate" [text]="'lost.text' | translate">
        <a matButton="filled" routerLink="/">{{ 'lost.home' | translate }}</a>
      </z-notice>
    </main>
  `,
  styles: `
    .page {
      align-content: center;
      min-block-size: 60vh;
    }
  `,
})
export default class Lost {}
