import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Guarded } from './guarded.tsx';
import { HomePage } from './home/home-page.tsx';
import type { HomeSearch } from './navigation.tsx';
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
const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
});

export const createPhoneRouter = () =>
  createRouter({
    routeTree: root.addChildren([inside.addChildren([home, me]), login]),
    basepath: '/m',
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
