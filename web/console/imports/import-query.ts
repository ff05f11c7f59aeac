import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';

/** One import as it stands; what the upload answered is put here, so its page never waits for what is known. */
export const importQuery = (id: string) =>
  ask(['imports', 'one', id], (options) => api.imports.read({ params: { id } }, options));
