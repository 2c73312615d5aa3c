import type { Routes } from '@angular/router';
import { signedIn } from './account/guard';

/** Kiosk, screen and the ticket on a phone fill the whole window; everything else stands in the shell. */
export const routes: Routes = [
  { path: 'kiosk', title: 'title.kiosk', loadComponent: () => import('./kiosk/kiosk') },
  { path: 'screen', title: 'title.screen', loadComponent: () => import('./screen/screen') },
  { path: 't/:code', title: 'title.follow', loadComponent: () => import('./follow/follow') },
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
        path: 'settings',
        title: 'title.settings',
        loadComponent: () => import('./settings/settings'),
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
      {
        path: 'inbox',
        title: 'title.inbox',
        canActivate: [signedIn()],
        runGuardsAndResolvers: 'always',
        loadComponent: () => import('./inbox/inbox'),
        children: [
          { path: '', pathMatch: 'full', children: [] },
          {
            path: 'new',
            title: 'title.compose',
            loadComponent: () => import('./inbox/compose'),
          },
          { path: ':id', loadComponent: () => import('./inbox/mail') },
        ],
      },
      {
        path: 'admin',
        canActivate: [signedIn('admin')],
        runGuardsAndResolvers: 'always',
        loadChildren: () => import('./admin/routes').then(({ routes: lists }) => lists),
      },
      {
        path: 'monitor',
        title: 'title.monitor',
        canActivate: [signedIn('admin')],
        runGuardsAndResolvers: 'always',
        loadComponent: () => import('./monitor/monitor'),
      },
      { path: '**', title: 'title.lost', loadComponent: () => import('./lost/lost') },
    ],
  },
];
