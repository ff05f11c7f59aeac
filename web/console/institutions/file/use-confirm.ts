import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { useExplainLine } from '#web/parts/problem.ts';
import { useFile } from './file-context.ts';

/** 仍然属实: stands for values as they are, from today on. */
export function useConfirm() {
  const text = useText();
  const { file } = useFile();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const { send, busy } = useSend((input: { fields: string[]; version: number }, options) =>
    api.institutionFile.confirm({ params: { id: file.id }, body: input }, options),
  );
  const confirm = async (fields: string[]) => {
    const result = await send({ fields, version: file.version });
    await client.invalidateQueries();
    if (result.ok) void message.success(text.institutions.tasks.confirmed(fields.length));
    else void message.warning(explain(result.problem));
  };
  return { confirm, busy };
}
