import { getRouteApi } from '@tanstack/react-router';

const shell = getRouteApi('/in');

/** The narrowing chosen on the scope chip; empty means all that the duty looks after. */
export function useScope(): { readonly region?: string; readonly school?: string } {
  const { region, school } = shell.useSearch();
  return { ...(region && { region }), ...(school && { school }) };
}
