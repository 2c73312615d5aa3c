import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  PreloadAllModules,
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withPreloading,
} from '@angular/router';
import { provideTranslateLoader, provideTranslateService } from '@ngx-translate/core';
import { bearer } from './account/bearer';
import { routes } from './app.routes';
import { BundledTexts, Language } from './i18n/language';
import { PageTitle } from './i18n/page-title';
import { spoken } from './i18n/spoken';
import { Install } from './pwa/install';
import { Scheme } from './ui/scheme';
import { Toasts } from './ui/toasts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([spoken, bearer])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withPreloading(PreloadAllModules),
      withNavigationErrorHandler(() => inject(Toasts).show('state.unreachable')),
    ),
    provideTranslateService({ fallbackLang: 'es', loader: provideTranslateLoader(BundledTexts) }),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(() => {
      inject(Scheme);
      inject(Install);
      return inject(Language).start();
    }),
  ],
};
