import { useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

/** Longest title of a document. */
const MOST = 80;

/** Puts a document into the institution's file, as evidence; the entry then names it. */
export function EvidenceUpload({
  institution,
  kept,
  onKept,
}: {
  institution: string;
  kept: string | null;
  onKept: (id: string, title: string) => void;
}) {
  const words = useText().lists.new;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const explain = useExplainLine();
  const upload = async (file: File) => {
    setBusy(true);
    const form = new FormData();
    form.append('file', file);
    const title = file.name.replace(/\.\w+$/, '').slice(0, MOST);
    const result = await api.institutionFile.addDocument({
      params: { id: institution },
      query: { kind: 'evidence', title },
      upload: form,
    });
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onKept(result.data.id, title);
  };
  return (
    <Field
      optional
      label={words.upload}
      error={problem ? explain(problem) : undefined}
      hint={kept === null ? undefined : words.uploaded(kept)}
    >
      {({ status: _, ...wiring }) => (
        <input
          {...wiring}
          type="file"
          accept=".pdf,image/jpeg,image/png,image/webp"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void upload(file);
          }}
        />
      )}
    </Field>
  );
}
