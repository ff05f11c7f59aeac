import { Link } from '@tanstack/react-router';
import type { RegisteredInstitution } from '#contract/institutions/index.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { Measure } from './measure.tsx';

export function useRegistryColumns(): readonly Column<RegisteredInstitution>[] {
  const { text, format } = useReading();
  const me = useMe();
  const words = text.institutions.column;
  const comma = text.parts.noRight.comma;
  return [
    {
      key: 'name',
      title: words.name,
      name: true,
      sort: 'name',
      cell: (row) => (
        <>
          <Link to="/institutions/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
          <small className="numeric">{row.creditCode ?? text.institutions.noCreditCode}</small>
        </>
      ),
    },
    {
      key: 'place',
      title: words.place,
      width: 116,
      cell: (row) => (
        <>
          {row.regionName}
          <small>{row.streetName ?? text.institutions.noStreet}</small>
        </>
      ),
    },
    {
      key: 'scope',
      title: words.scope,
      width: 150,
      cell: (row) => (
        <>
          {text.words.licenceScope[row.scope]}
          <small>
            {[
              ...row.stages.map((stage) => text.words.stage[stage]),
              ...row.modes.map((mode) => text.words.mode[mode]),
            ].join(comma)}
          </small>
        </>
      ),
    },
    {
      key: 'status',
      title: words.status,
      width: 116,
      cell: (row) => <StatusTag kind="institutionStatus" value={row.status} />,
    },
    {
      key: 'lists',
      title: words.lists,
      width: 96,
      cell: (row) => row.lists.map((list) => <StatusTag key={list} kind="list" value={list} />),
    },
    {
      key: 'completeness',
      title: words.completeness,
      width: 150,
      sort: 'completeness',
      cell: (row) => (
        <Measure
          permille={row.completeness}
          {...(row.missing > 0 && { note: text.institutions.lacks(format.number(row.missing)) })}
        />
      ),
    },
    {
      key: 'licence',
      title: words.licenceUntil,
      width: 124,
      sort: 'licenceUntil',
      cell: (row) =>
        row.licenceUntil === null ? (
          text.parts.none
        ) : (
          <span className={row.licenceUntil < me.today ? 'numeric past' : 'numeric'}>
            {row.licenceUntil}
            {row.licenceUntil < me.today && <small>{text.institutions.expired}</small>}
          </span>
        ),
    },
    {
      key: 'stale',
      title: words.staleSince,
      width: 124,
      sort: 'stale',
      cell: (row) =>
        row.staleSince === null ? (
          text.parts.none
        ) : (
          <span className={row.stale ? 'numeric due' : 'numeric'}>
            {row.staleSince}
            {row.stale && <small>{text.institutions.stale}</small>}
          </span>
        ),
    },
  ];
}
