import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { MenuOutlined } from '../../parts/icons.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Announcer } from './announcer.tsx';
import { Bell } from './bell.tsx';
import { DemoDay } from './demo-day.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { Rail } from './rail.tsx';
import { ScopeChip } from './scope-chip.tsx';
import { SearchPalette } from './search-palette.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** The frame around every page: who I am, what I look after, where I can go. */
export function Shell() {
  const text = useText();
  const me = useMe();
  const main = useFocusOnArrival();
  const [drawer, setDrawer] = useState(false);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {text.shell.skip}
      </a>
      <header className="top">
        <Button
          className="top-menu"
          type="text"
          icon={<MenuOutlined />}
          aria-label={text.shell.nav.open}
          onClick={() => setDrawer(true)}
        />
        <Link to="/" className="brand" aria-label={text.shell.productFull}>
          <Mark />
          <span>{text.shell.product}</span>
        </Link>
        <ScopeChip />
        <DemoDay />
        <span className="top-gap" />
        <SearchPalette />
        <LanguageSwitch />
        <Bell />
        <AccountMenu />
      </header>
      <div className="frame">
        <aside className="rail">
          <Rail />
        </aside>
        <main id="main" ref={main} tabIndex={-1}>
          {/* Another duty sees other rows: every page starts afresh. */}
          <Outlet key={me.duty.id} />
        </main>
      </div>
      <Drawer
        open={drawer}
        onClose={() => setDrawer(false)}
        placement="left"
        size={260}
        title={text.shell.nav.label}
        className="rail-drawer"
      >
        <Rail onOpen={() => setDrawer(false)} />
      </Drawer>
      <SignInAgain />
      <Announcer />
    </div>
  );
}

/** After going to another page the keyboard starts at its content, not at the top bar again. */
function useFocusOnArrival() {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}
