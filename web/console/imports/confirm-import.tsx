import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import type { ImportView } from '#contract/sheet.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useReading } from '#web/messages/console.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

/** All rows or none: errors shut the door, warnings ask for a reason. */
export function ConfirmImport({ row }: { row: ImportView }) {
  const { text, format } = useReading();
  const words = text.imports.one;
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const commit = useSend((given: string, options) =>
    api.imports.commit({ params: { id: row.id }, body: { version: row.version, answer: given } }, options),
  );
  const cancel = useSend((version: number, options) =>
    api.imports.cancel({ params: { id: row.id }, body: { version } }, options),
  );
  const accept = async (result: Result<ImportView>) => {
    setProblem(result.ok ? null : result.problem);
    if (!result.ok && result.problem.code === 'STALE_VERSION') void message.warning(words.stale);
    await client.invalidateQueries();
  };
  const count = row.created + row.updated;
  const error = errorsByField(problem?.errors).answer ?? (problem && explain(problem)) ?? undefined;
  return (
    <Panel>
      <div className="form">
        {row.errors > 0 ? (
          <Alert type="error" showIcon title={words.hasErrors(format.number(row.errors))} />
        ) : row.warnings > 0 ? (
          <Alert type="warning" showIcon title={words.hasWarnings(format.number(row.warnings))} />
        ) : (
          <Alert type="success" showIcon title={words.clean} />
        )}
        {row.errors === 0 && row.warnings > 0 && (
          <Field label={words.answer} error={error}>
            {(wiring) => (
              <Input.TextArea
                {...wiring}
                rows={2}
                maxLength={300}
                value={answer}
                onChange={(event) => setAnswer(event.target.value)}
              />
            )}
          </Field>
        )}
        {row.warnings === 0 && error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        <p className="row-actions">
          {row.errors === 0 && (
            <Button type="primary" loading={commit.busy} onClick={() => void commit.send(answer.trim()).then(accept)}>
              {row.kind === 'platform' ? text.imports.compare.confirm : words.confirm(format.number(count))}
            </Button>
          )}
          <Button
            loading={cancel.busy}
            onClick={() =>
              void modal.confirm({
                title: words.cancel,
                content: words.cancelAsk,
                okText: words.cancel,
                onOk: async () => accept(await cancel.send(row.version)),
              })
            }
          >
            {words.cancel}
          </Button>
        </p>
      </div>
    </Panel>
  );
}
