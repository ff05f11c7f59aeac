import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { App, Dropdown, type MenuProps } from 'antd';
import type { Duty } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { sessionQuery, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { useExplainLine } from '#web/parts/problem.ts';
import { CheckOutlined, LogoutOutlined } from '../../parts/icons.tsx';

export function useDutyName(): (duty: Duty) => string {
  const { text } = useReading();
  return (duty) => {
    const place = duty.schoolName ?? duty.regionName;
    const role = text.words.role[duty.role];
    return text.shell.scope.of(place, duty.grade === null ? role : `${text.words.grade(duty.grade)} ${role}`);
  };
}

/** Who is signed in, the duties this person may act in, the way out. */
export function AccountMenu() {
  const { text } = useReading();
  const { message } = App.useApp();
  const me = useMe();
  const client = useQueryClient();
  const router = useRouter();
  const dutyName = useDutyName();
  const explain = useExplainLine();
  const change = useSend((dutyId: string, options) => api.session.switchDuty({ body: { dutyId } }, options));

  const switchTo = async (duty: Duty) => {
    const result = await change.send(duty.id);
    if (!result.ok) {
      void message.error(explain(result.problem));
      return;
    }
    client.clear();
    client.setQueryData(sessionQuery.queryKey, result.data);
    void message.success(text.shell.account.switched(dutyName(result.data.duty)));
    await router.navigate({ to: '/', search: { region: undefined, school: undefined } });
    await router.invalidate();
  };
  const leave = async () => {
    await api.session.close();
    window.location.assign('/console/login');
  };

  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: me.duties.length > 1 ? text.shell.account.duties : me.name,
      children: me.duties.map((duty) => ({
        key: duty.id,
        label: dutyName(duty),
        icon: duty.id === me.duty.id ? <CheckOutlined /> : <span className="menu-blank" />,
        disabled: duty.id === me.duty.id,
        onClick: () => void switchTo(duty),
      })),
    },
    { type: 'divider' },
    { key: 'leave', label: text.shell.account.out, icon: <LogoutOutlined />, onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="account" aria-haspopup="menu">
        <span className="account-face" aria-hidden>
          {me.name.slice(0, 1)}
        </span>
        <span className="account-words">
          <b>{me.name}</b>
          <small>{text.words.role[me.duty.role]}</small>
        </span>
        <span className="sr">{text.shell.account.menu}</span>
      </button>
    </Dropdown>
  );
}
