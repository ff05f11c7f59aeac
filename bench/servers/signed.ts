import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who a signed cookie names. */
export interface Signed {
  readonly div: string;
  readonly person: string;
}

const mac = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(text).digest();

export function sign({ div, person }: Signed, secret: string): string {
  const text = `${div}.${person}`;
  return `who=${text}.${mac(text, secret).toString('base64url')}`;
}

/** The one named by the cookie, or undefined. Without `check` the signature is not looked at. */
export function verify(cookie: string | undefined, secret: string, check: boolean): Signed | undefined {
  const [div, person, given] = cookie?.slice(4).split('.') ?? [];
  if (div === undefined || person === undefined || given === undefined) return undefined;
  if (check && !timingSafeEqual(mac(`${div}.${person}`, secret), Buffer.from(given, 'base64url'))) return undefined;
  return { div, person };
}
