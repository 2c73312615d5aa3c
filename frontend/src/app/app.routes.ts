import type { Routes } from '@angular/router';
import { signedIn } from './account/guard';

/** Kiosk and screen fill the whole window; everything else stands in the shell. */
export const routes: Routes = [
  { path: 'kiosk', title: 'title.kiosk', loadComponent: () => import('./kiosk/kiosk') },
  { path: 'screen', title: 'title.screen', loadComponent: () => import('./screen/screen') },
  {
    path: '',
    loadComponent: () => import('./shell/shell'),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'title.home',
        loadComponent: () => import('./home/home'),
      },
      {
        path: 'login',
        title: 'title.login',
        loadComponent: () => import('./account/login'),
      },
      {
        path: 'desk',
        title: 'title.desk',
        canActivate: [signedIn('agent')],
        runGuardsAndResolvers: 'always',
        loadComponent: () => import('./desk/desk'),
      },
      {
        path: 'chat',
        title: 'title.chat',
        canActivate: [signedIn()],
        runGuardsAndResolvers: 'always',
        loadComponent: () => import('./chat/chat'),
        children: [
          { path: '', pathMatch: 'full', children: [] },
          { path: ':kind/:name', loadComponent: () => import('./chat/conversation') },
        ],
      },
      { path: '**', title: 'title.lost', loadComponent: () => import('./lost/lost') },
    ],
  },
];
