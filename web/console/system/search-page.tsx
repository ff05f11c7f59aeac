import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { FilterBar, FilterText } from '#web/parts/filter-bar.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { AppLink } from '../app-link.tsx';
import { searchQuery } from '../shell/search-palette.tsx';

const route = getRouteApi('/in/search');

/** What the palette finds, as a page that can be linked. */
export function SearchPage() {
  const { text } = useReading();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({ ...searchQuery(q ?? ''), enabled: q !== undefined, placeholderData: keepPreviousData });
  const words = text.shell.search;
  return (
    <>
      <PageHeader title={words.title} note={q && query.data && words.count(query.data.length)} />
      <section className="panel">
        <FilterBar active={0} onClear={() => undefined}>
          <FilterText
            label={words.placeholder}
            value={q}
            onChange={(next) => void navigate({ search: (now) => ({ ...now, q: next }), replace: true })}
            width={360}
          />
        </FilterBar>
        {q === undefined ? (
          <EmptyState why={words.start} />
        ) : (
          <Answered query={query}>
            {(hits) =>
              hits.length === 0 ? (
                <EmptyState why={words.none(q)} />
              ) : (
                <ul className="hits">
                  {hits.map((hit) => (
                    <li key={`${hit.kind}-${hit.id}`}>
                      <small>{words.kind[hit.kind]}</small>
                      <AppLink to={hit.to}>{hit.title}</AppLink>
                      <span className="quiet">{hit.note}</span>
                    </li>
                  ))}
                </ul>
              )
            }
          </Answered>
        )}
      </section>
    </>
  );
}
