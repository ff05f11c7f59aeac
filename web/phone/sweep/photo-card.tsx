import { useEffect, useState } from 'react';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { Icon } from '../parts/icon.tsx';
import { takePhoto } from './photo.ts';
import { findPhoto } from './store.ts';

interface Props {
  readonly photos: readonly string[];
  /** Handed in before: they are with the office and not on the phone. */
  readonly handedIn: readonly string[];
  readonly required: boolean;
  readonly wrong: boolean;
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
}
const MOST = 12;

/** The camera of the phone, by the plainest means there is; pictures stay here until they are sent. */
export function PhotoCard({ photos, handedIn, required, wrong, onAdd, onRemove }: Props) {
  const { text } = useFieldReading();
  const [problem, setProblem] = useState(false);
  const [busy, setBusy] = useState(false);
  const words = text.questions.photos;
  const take = async (files: readonly File[]) => {
    setProblem(false);
    setBusy(true);
    for (const file of files)
      await takePhoto(file).then(
        ({ id }) => onAdd(id),
        () => setProblem(true),
      );
    setBusy(false);
  };
  const here = photos.filter((id) => !handedIn.includes(id));
  return (
    <section
      className={`card ${wrong ? 'outline-2 outline-bad' : ''}`}
      id="q-photos"
      tabIndex={-1}
      aria-labelledby="photos-title"
    >
      <h2 id="photos-title">
        <span className="card-title">{words?.title}</span>
        {required && <span className="tag ml-2 bg-rail text-ink-2">{text.visit.required}</span>}
      </h2>
      <p className="text-[0.9375rem] text-ink-2">{words?.hint}</p>
      <label
        className={`btn btn-main mt-2 w-full has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand ${photos.length >= MOST ? 'hidden!' : ''}`}
      >
        <Icon name="camera" size={22} />
        {words?.ask}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          disabled={busy}
          onChange={(event) => {
            // Copied first: emptying the field empties its list.
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <p className="mt-2 text-ink-2" role="status">
        {photos.length > 0 && text.visit.photos(photos.length)}
        {handedIn.length > 0 && ` · ${text.visit.handedIn(handedIn.length)}`}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {problem ? text.visit.photoFailed : ''}
      </p>
      {here.length > 0 && (
        <ul className="mt-2 grid grid-cols-3 gap-2">
          {here.map((id, at) => (
            <li key={id} className="relative">
              <Thumbnail id={id} name={text.visit.photo(at + 1)} />
              <button
                type="button"
                className="absolute top-0 right-0 grid size-11 place-items-center rounded-bl-lg bg-white text-bad"
                aria-label={text.visit.remove(at + 1)}
                onClick={() => onRemove(id)}
              >
                <Icon name="close" size={20} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Thumbnail({ id, name }: { id: string; name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void findPhoto(id).then((photo) => {
      if (!photo || gone) return;
      made = URL.createObjectURL(photo.blob);
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id]);
  if (address === null) return <div className="aspect-square w-full rounded-lg bg-rail" />;
  return <img src={address} alt={name} className="aspect-square w-full rounded-lg object-cover" />;
}
