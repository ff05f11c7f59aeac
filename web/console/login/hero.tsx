import { useText } from '#web/messages/console.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Mark } from '../shell/mark.tsx';

export function Hero() {
  const text = useText();
  return (
    <header className="hero">
      <div className="hero-top">
        <span className="brand">
          <Mark size={34} />
          <span>{text.shell.product}</span>
        </span>
        <LanguageSwitch />
      </div>
      <div className="hero-words">
        <h1>{text.login.welcome}</h1>
        <p>{text.login.lead}</p>
      </div>
      <nav className="hero-public" aria-label={text.login.public}>
        <p>{text.login.public}</p>
        <a href="/board">{text.login.publicBoard}</a>
        <a href="/check">{text.login.publicCheck}</a>
        <a href="/rules">{text.login.publicRules}</a>
      </nav>
      <Water />
    </header>
  );
}

/** A light boat on quiet water. */
function Water() {
  return (
    <svg className="hero-water" viewBox="0 0 600 260" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d="M0 176c80-22 150-22 230 0s150 22 220 4 100-14 150-4v84H0z" fill="#17427f" />
      <g transform="translate(330 40) rotate(-2)">
        <path d="M62 0v112H8z" fill="#fff" />
        <path d="M74 26c34 18 54 48 58 86H74z" fill="#a9c6ec" />
        <path d="M-6 122h156c-9 22-26 32-48 32H42c-22 0-39-10-48-32z" fill="#fff" />
      </g>
      <path d="M0 204c90-26 170-20 250 0s160 18 230-2 90-10 120-2v60H0z" fill="#1d519a" opacity=".9" />
      <path d="M0 232c110-22 180-10 270 2s170 6 330-12v38H0z" fill="#2b66b8" opacity=".75" />
    </svg>
  );
}
