import { useCallback, useEffect, useState } from 'react';
import { toChinaDatum } from '#policy/institutions/index.ts';

export interface Stood {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}
export type Standing =
  | { readonly state: 'asking' | 'none'; readonly at: null }
  | { readonly state: 'known'; readonly at: Stood };

const PATIENCE_MS = 20_000;
const asking: Standing = { state: 'asking', at: null };
const none: Standing = { state: 'none', at: null };

/** Where the phone stands, in the datum of the map. Asked for when `wanted`; never a condition for going on. */
export function usePosition(wanted: boolean): Standing & { again: () => void } {
  const [standing, setStanding] = useState<Standing>(wanted ? asking : none);
  const ask = useCallback(() => {
    if (!('geolocation' in navigator)) {
      setStanding(none);
      return;
    }
    setStanding(asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [latitude, longitude] = toChinaDatum(coords.latitude, coords.longitude);
        setStanding({ state: 'known', at: { latitude, longitude, accuracy: Math.round(coords.accuracy) } });
      },
      () => setStanding(none),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  }, []);
  useEffect(() => {
    if (wanted) ask();
  }, [wanted, ask]);
  return { ...standing, again: ask };
}
