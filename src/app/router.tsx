import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { loadNamespaces } from '@/ui/i18n';
import { basename } from './base';
import { Guarded } from './Guarded';
import { Index, NotFound } from './Index';
import { pages, type Page } from './pages';
import { RouteError } from './RouteError';
import { askForRows } from './rows';
import { Shell } from './Shell';

const pageRoute = (page: Page, client: QueryClient): RouteObject => ({
  path: page.parts || page.deep ? `${page.path}/*` : page.path,
  errorElement: <RouteError />,
  // Rows are asked for while the code is on its way; the state of the list is its own to follow.
  loader: ({ request }) => {
    askForRows(page, client, new URL(request.url));
    return null;
  },
  shouldRevalidate: () => false,
  lazy: async () => {
    const [module] = await Promise.all([page.load(), loadNamespaces(page.namespaces)]);
    const Body = module.default;
    return {
      element: (
        <Guarded page={page}>
          <Body />
        </Guarded>
      ),
    };
  },
});

/** The console's routes; tests run them in a memory router. */
export const routesFor = (client: QueryClient): RouteObject[] => [
  {
    path: '/login',
    errorElement: <RouteError />,
    lazy: async () => {
      const [module] = await Promise.all([import('@/features/login/LoginPage'), loadNamespaces(['login'])]);
      return { Component: module.default };
    },
    HydrateFallback: () => null,
  },
  {
    element: <Shell />,
    errorElement: <RouteError whole />,
    HydrateFallback: () => null,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, element: <Index /> },
          ...pages.map((page) => pageRoute(page, client)),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];

export const makeRouter = (client: QueryClient) =>
  createBrowserRouter(routesFor(client), { basename: basename || '/' });
