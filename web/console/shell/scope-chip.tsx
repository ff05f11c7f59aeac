import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { ActionPopover } from '#web/parts/action-popover.tsx';
import { ApartmentOutlined, CloseOutlined } from '../../parts/icons.tsx';
import { useScope } from '../scope.ts';

export const regionsQuery = ask(['regions'], (options) => api.place.regions({}, options));
export const schoolsQuery = (region?: string) =>
  ask(['schools', 'names', region ?? ''], (options) =>
    api.place.schools({ query: { size: 200, ...(region && { region }) } }, options),
  );

/** What I look after, and the way to look at a part of it only. It can be narrowed, never widened. */
export function ScopeChip() {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const scope = useScope();
  const navigate = useNavigate();
  const own = me.duty.schoolName ? text.shell.scope.of(me.duty.regionName, me.duty.schoolName) : me.duty.regionName;
  const narrowable = me.duty.schoolId === null && may('region.read') && may('school.read');
  const regions = useQuery({ ...regionsQuery, enabled: narrowable && scope.region !== undefined });
  const schools = useQuery({ ...schoolsQuery(scope.region), enabled: narrowable && scope.school !== undefined });
  const name =
    schools.data?.rows.find((school) => school.id === scope.school)?.name ??
    regions.data?.find((region) => region.code === scope.region)?.name ??
    own;
  if (!narrowable) {
    return (
      <span className="scope" title={own}>
        {me.duty.schoolName && <span className="scope-region">{text.shell.scope.within(me.duty.regionName)}</span>}
        {me.duty.schoolName ?? me.duty.regionName}
      </span>
    );
  }
  const narrowed = scope.region !== undefined || scope.school !== undefined;
  const set = (next: { region: string | undefined; school: string | undefined }) =>
    void navigate({ to: '.', search: (now: object) => ({ ...now, ...next, page: undefined }) });
  return (
    <span className={narrowed ? 'scope scope-narrowed' : 'scope'}>
      <ActionPopover title={text.shell.scope.narrow} content={<Narrow set={set} />}>
        <button type="button" className="scope-button" aria-label={text.shell.scope.current(name)}>
          <ApartmentOutlined aria-hidden />
          <span>{name}</span>
        </button>
      </ActionPopover>
      {narrowed && (
        <button
          type="button"
          className="scope-clear"
          aria-label={text.shell.scope.widen}
          onClick={() => set({ region: undefined, school: undefined })}
        >
          <CloseOutlined />
        </button>
      )}
    </span>
  );
}

function Narrow({ set }: { set: (next: { region: string | undefined; school: string | undefined }) => void }) {
  const text = useText();
  const me = useMe();
  const scope = useScope();
  const regions = useQuery(regionsQuery);
  const schools = useQuery(schoolsQuery(scope.region));
  const below = (regions.data ?? []).filter((region) => region.code !== me.duty.region && region.schools > 0);
  return (
    <div className="scope-pick">
      <p className="quiet">{text.shell.scope.pick}</p>
      {below.length > 0 && (
        <Select
          aria-label={text.words.regionKind.county}
          placeholder={text.words.regionKind.county}
          allowClear
          {...(scope.region && { value: scope.region })}
          options={below.map((region) => ({ value: region.code, label: region.name }))}
          onChange={(region?: string) => set({ region, school: undefined })}
        />
      )}
      <Select
        aria-label={text.shell.nav.schools}
        placeholder={text.shell.search.kind.school}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={schools.isPending}
        {...(scope.school && { value: scope.school })}
        options={(schools.data?.rows ?? []).map((school) => ({ value: school.id, label: school.name }))}
        onChange={(school?: string) => set({ region: scope.region, school })}
      />
    </div>
  );
}
