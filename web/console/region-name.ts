import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '#web/api/session.ts';
import { regionsQuery } from './shell/scope-chip.tsx';

/** A region's name by its code, as far as the reader may know the tree; else the code. */
export function useRegionName(): (code: string) => string {
  const me = useMe();
  const may = useMay();
  const regions = useQuery({ ...regionsQuery, enabled: may('region.read'), staleTime: Number.POSITIVE_INFINITY });
  return (code) =>
    regions.data?.find((region) => region.code === code)?.name ?? (code === me.duty.region ? me.duty.regionName : code);
}
