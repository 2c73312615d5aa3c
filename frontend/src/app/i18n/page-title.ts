import { effect, inject, Service, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { translate } from '@ngx-translate/core';

/** Route titles are keys of the translation files; the title follows the language. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly key = signal('title.home');
  private readonly text = translate(() => this.key());

  constructor() {
    super();
    effect(() => {
      const text = String(this.text());
      untracked(() => this.title.setTitle(`${text} · Zócalo`));
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(state) ?? 'title.home');
  }
}
