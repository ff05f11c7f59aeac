import { getRouteApi } from '@tanstack/react-router';

const shell = getRouteApi('/in');

/** The narrowing chosen on the scope chip; empty means all that the duty looks after. */
export const useScope = () => shell.useSearch({ select: ({ region, school }) => ({ ...(region && { region }), ...(school && { school }) }) });
