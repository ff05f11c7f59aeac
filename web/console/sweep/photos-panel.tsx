import { addressOf } from '#contract/client.ts';
import type { VisitDetail } from '#contract/institutions/index.ts';
import { routes } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';

/** Pictures in their own size behind a press; how many have not come yet. */
export function PhotosPanel({ visit }: { visit: VisitDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.visit;
  const waiting = visit.photosExpected - visit.photoIds.length;
  return (
    <Panel title={words.photos}>
      {visit.photoIds.length === 0 && <p className="quiet">{words.noPhotos}</p>}
      {visit.photoIds.length > 0 && (
        <ul className="photos">
          {visit.photoIds.map((id, at) => {
            const address = addressOf(routes.sweep.photo, { params: { id } });
            return (
              <li key={id}>
                <a href={address} target="_blank" rel="noreferrer">
                  <img src={address} alt={words.photo(at + 1)} loading="lazy" />
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {waiting > 0 && <p className="quiet">{words.photosMissing(format.number(waiting))}</p>}
    </Panel>
  );
}
