import { useState } from 'react';
import type { Role } from '#contract/action.ts';
import type { DemoPerson } from '#contract/session.ts';
import { useText } from '#web/messages/console.ts';
import { ArrowRightOutlined, LoadingOutlined } from '../../parts/icons.tsx';

const GROUPS = {
  official: ['county-official', 'city-official', 'province-official'],
  school: ['teacher', 'grade-lead', 'principal'],
  institution: ['institution-head', 'grid-worker', 'expert'],
  family: ['guardian'],
  oversight: ['auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>;
const ORDER = ['school', 'official', 'institution', 'family', 'oversight'] as const;

/** The people of the demo by what they do; one press signs in as one of them. */
export function DemoPeople({
  people,
  onEnter,
}: {
  people: readonly DemoPerson[];
  onEnter: (dutyId: string) => Promise<void>;
}) {
  const text = useText();
  const [entering, setEntering] = useState<string | null>(null);
  const enter = async (dutyId: string) => {
    setEntering(dutyId);
    await onEnter(dutyId);
    setEntering(null);
  };
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="login-title">
        {text.login.demoTitle}
      </h2>
      <p className="login-lead">{text.login.demoLead}</p>
      {ORDER.map((group) => {
        const roles: readonly Role[] = GROUPS[group];
        const members = people
          .filter((person) => roles.includes(person.role))
          .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
        return (
          members.length > 0 && (
            <section key={group} className="people-group">
              <h3>{text.login.group[group]}</h3>
              <ul className="people">
                {members.map((person) => (
                  <li key={person.dutyId}>
                    <button
                      type="button"
                      className={`person person-${group}`}
                      disabled={entering !== null}
                      onClick={() => void enter(person.dutyId)}
                    >
                      <span className="person-face" aria-hidden>
                        {person.name.slice(0, 1)}
                      </span>
                      <span className="person-words">
                        <b>
                          {person.name}
                          <small>{text.words.role[person.role]}</small>
                        </b>
                        <span>{person.place}</span>
                        <span className="person-story">{person.story}</span>
                      </span>
                      {entering === person.dutyId ? (
                        <LoadingOutlined className="person-go" />
                      ) : (
                        <ArrowRightOutlined className="person-go" />
                      )}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </section>
  );
}
