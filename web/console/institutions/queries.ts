import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';

export const fileQuery = (id: string) =>
  ask(['institutions', 'file', id], (options) => api.institutionFile.read({ params: { id } }, options));

export const ownFileQuery = ask(['institutions', 'own'], (options) => api.institutionFile.own({}, options));

export const overviewQuery = (region: string | undefined) =>
  ask(['institutions', 'overview', region], (options) =>
    api.registry.overview({ query: { ...(region && { region }) } }, options),
  );

export const comparisonQuery = (region: string | undefined) =>
  ask(['institutions', 'compare', region], (options) =>
    api.registry.compare({ query: { ...(region && { region }) } }, options),
  );
