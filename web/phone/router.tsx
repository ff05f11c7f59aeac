import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Guarded } from './guarded.tsx';
import { HomePage } from './home/home-page.tsx';
import type { HomeSearch, VisitSearch } from './navigation.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Guarded });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const isDay = (value: string | undefined): value is string => value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value);

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: HomePage,
  validateSearch: (search): HomeSearch => {
    const [child, day] = [text(search.child), text(search.day)];
    return { ...(child ? { child } : {}), ...(isDay(day) ? { day } : {}) };
  },
});
const me = createRoute({
  getParentRoute: () => inside,
  path: '/me',
  component: lazyRouteComponent(() => import('./me/me-page.tsx'), 'MePage'),
});
const field = createRoute({
  getParentRoute: () => inside,
  id: 'field',
  component: lazyRouteComponent(() => import('./sweep/field-layout.tsx'), 'FieldLayout'),
});
const sweep = createRoute({
  getParentRoute: () => field,
  path: '/sweep',
  component: lazyRouteComponent(() => import('./sweep/sweep-page.tsx'), 'SweepPage'),
});
const visit = createRoute({
  getParentRoute: () => field,
  path: '/sweep/visit',
  component: lazyRouteComponent(() => import('./sweep/visit-page.tsx'), 'VisitPage'),
  validateSearch: (search): VisitSearch => {
    const known = ['block', 'target', 'second', 'visit'].flatMap((name) => {
      const value = text(search[name]);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(known);
  },
});
const outbox = createRoute({
  getParentRoute: () => field,
  path: '/sweep/outbox',
  component: lazyRouteComponent(() => import('./sweep/outbox-page.tsx'), 'OutboxPage'),
});
const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
});

export const createPhoneRouter = () =>
  createRouter({
    routeTree: root.addChildren([inside.addChildren([home, me, field.addChildren([sweep, visit, outbox])]), login]),
    basepath: '/m',
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
