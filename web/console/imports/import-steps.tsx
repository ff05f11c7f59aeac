import { useText } from '#web/messages/console.ts';
import { CheckOutlined } from '../../parts/icons.tsx';

/** Where an import stands: upload, try out, confirm, done. */
export function ImportSteps({ at }: { at: 0 | 1 | 2 | 3 }) {
  const words = useText().imports.one.steps;
  return (
    <ol className="steps">
      {[words.upload, words.check, words.confirm, words.done].map((word, place) => (
        <li
          key={word}
          className={place < at ? 'step-done' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          <i aria-hidden>{place < at ? <CheckOutlined /> : place + 1}</i>
          {word}
        </li>
      ))}
    </ol>
  );
}
