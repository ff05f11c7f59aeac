/**
 * When the session ends in the middle of work, the page stays, a dialog asks for the password over it, and the request
 * that was turned away is sent again. Whoever waits here is told whether the person came back.
 */
type Listener = () => void;

let waiting: { promise: Promise<boolean>; settle: (back: boolean) => void } | null = null;
const listeners = new Set<Listener>();
const tell = () => {
  for (const listener of listeners) listener();
};

export function askToSignInAgain(): Promise<boolean> {
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { promise, settle: resolve };
    tell();
  }
  return waiting.promise;
}

export function settleSignIn(back: boolean): void {
  waiting?.settle(back);
  waiting = null;
  tell();
}

export const signInWanted = {
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: () => waiting !== null,
};
