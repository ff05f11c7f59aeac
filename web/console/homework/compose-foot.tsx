import { App, Button } from 'antd';
import type { LedgerDay } from '#contract/homework.ts';
import { useReading } from '#web/messages/console.ts';
import { LeftNow, type Share } from './ledger-panel.tsx';
import type { Composing, Held } from './use-composer.ts';

interface Props {
  composing: Composing;
  values: Held;
  draft: string | null;
  row: LedgerDay | undefined;
  shares: readonly Share[];
}

/** Stays in sight: what to do with the form, what would be left of the day, when the draft was last kept. */
export function ComposeFoot({ composing, values, draft, row, shares }: Props) {
  const { text, format } = useReading();
  const { modal } = App.useApp();
  const words = text.homework;
  const { savedAt } = composing.kept;
  return (
    <footer className="form-foot">
      <Button type="primary" htmlType="submit" loading={composing.busy.publishing}>
        {words.publish}
      </Button>
      <Button loading={composing.busy.saving} onClick={() => void composing.save(values)}>
        {words.saveDraft}
      </Button>
      {draft !== null && (
        <Button
          type="text"
          danger
          onClick={() =>
            void modal.confirm({ title: words.discardAsk, okText: words.discard, onOk: composing.discard })
          }
        >
          {words.discard}
        </Button>
      )}
      {row && (
        <LeftNow
          row={row}
          share={shares.find((share) => share.day === row.day)?.minutes ?? 0}
          subject={values.subject}
        />
      )}
      {savedAt !== null && (
        <span className="quiet">{text.parts.draft.saved(format.time(new Date(savedAt).toISOString()))}</span>
      )}
    </footer>
  );
}
