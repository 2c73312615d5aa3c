import type { Routes } from '@angular/router';

/** The lists of the administration. */
export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./admin'),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'users' },
      { path: 'queues', title: 'title.queues', loadComponent: () => import('./queues/queues') },
      { path: 'desks', title: 'title.desks', loadComponent: () => import('./desks/desks') },
      { path: 'tickets', title: 'title.tickets', loadComponent: () => import('./tickets/tickets') },
      { path: 'users', title: 'title.users', loadComponent: () => import('./users/users') },
      { path: 'audit', title: 'title.audit', loadComponent: () => import('./audit/audit') },
    ],
  },
];
