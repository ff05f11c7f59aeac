import { routes } from 'virtual:routes';
import { client, type Fetcher } from '#contract/client.ts';
import type { Api } from '#contract/index.ts';
import { askToSignInAgain } from './sign-in-again.ts';

type Reply = Awaited<ReturnType<Fetcher>>;
const send: Fetcher = (url, init) => fetch(url, init as RequestInit);

/** Signing in answers 401 by itself: that is a wrong password, not an ended session. */
const opensSession = (url: string) => url.startsWith('/api/session') || url.startsWith('/api/demo/');

const patient: Fetcher = async (url, init): Promise<Reply> => {
  const reply = await send(url, init);
  if (reply.status !== 401 || opensSession(url)) return reply;
  // The same request with the same key: if it had gone through after all, the answer is the same.
  return (await askToSignInAgain()) ? send(url, init) : reply;
};

export const api = client<Api>(routes, patient);
export { routes };
