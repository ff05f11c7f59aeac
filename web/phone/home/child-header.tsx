import type { ChildHomework } from '#contract/family.ts';
import { useText } from '#web/messages/phone.ts';

interface Props {
  readonly family: readonly ChildHomework[];
  readonly child: ChildHomework | undefined;
  readonly onChoose: (pupilId: string) => void;
}

/** Whose homework this is; with several children, each one press away. */
export function ChildHeader({ family, child, onChoose }: Props) {
  const text = useText();
  return (
    <header className="on-deep bg-deep px-4 pt-5 pb-14 text-white">
      <h1 className="text-[1.25rem] font-semibold">{child?.name ?? text.title.today}</h1>
      <p className="min-h-6 text-[0.9375rem] text-pale">{child && `${child.schoolName} · ${child.today.className}`}</p>
      {family.length > 1 && (
        <fieldset className="mt-3 flex flex-wrap gap-2">
          <legend className="sr-only">{text.home.children}</legend>
          {family.map((each) => (
            <button
              key={each.pupilId}
              type="button"
              aria-pressed={each.pupilId === child?.pupilId}
              onClick={() => onChoose(each.pupilId)}
              className="min-h-11 rounded-full border border-[#8fb0dd] px-4 aria-pressed:bg-white aria-pressed:font-semibold aria-pressed:text-deep"
            >
              {each.name}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  );
}
