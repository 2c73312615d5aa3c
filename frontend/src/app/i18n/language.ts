import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';
import { TranslateLoader, TranslateService, type TranslationObject } from '@ngx-translate/core';
import { firstValueFrom, from, map, type Observable } from 'rxjs';

export const LANGUAGES = ['es', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const KEY = 'zocalo.language';

/** The language of the page: as chosen here before, else as the browser says. */
@Service()
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly translate = inject(TranslateService);
  private readonly chosen = signal<LanguageCode>(remembered() ?? preferred(navigator.languages));
  readonly current = this.chosen.asReadonly();

  /** Before the first page is shown, so that no text appears as a bare key. */
  start(): Promise<void> {
    return this.show(this.chosen());
  }

  async choose(language: LanguageCode): Promise<void> {
    await this.show(language);
    localStorage.setItem(KEY, language);
    this.chosen.set(language);
  }

  private async show(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.translate.use(language));
    this.document.documentElement.lang = language;
  }
}

/** The texts come as hashed chunks, so that a new version never meets the texts of an old one. */
@Service({ autoProvided: false })
export class BundledTexts implements TranslateLoader {
  getTranslation(language: string): Observable<TranslationObject> {
    return from(language === 'en' ? import('./en.json') : import('./es.json')).pipe(
      map((module): TranslationObject => module.default),
    );
  }
}

function remembered(): LanguageCode | undefined {
  return LANGUAGES.find((language) => language === localStorage.getItem(KEY));
}

export function preferred(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language));
    if (known) return known;
  }
  return 'es';
}
