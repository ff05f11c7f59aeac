import { html } from 'ghtml';
import type { CardCourse, CardEntry, CardPoint, CardStaff, InstitutionCard } from '#contract/institutions/directory.ts';
import { fromChinaDatum } from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { subjectName } from '../notice.ts';
import type { PageView } from '../view.ts';
import { money, TONES, textOf } from './text.ts';

/** What one page shows at most: the rest would make it too heavy for a phone on a bad line. */
export const MOST_SHOWN = 30;

const MESSAGE = { ok: 'ok', near: 'warn', over: 'bad', '': '' } as const;

/** The one thing to know, first and in words. */
export function standing(view: PageView, card: InstitutionCard): string {
  const t = textOf(view);
  const { say, advice } = t.standing[card.standing];
  const until =
    card.standing === 'white' && card.validUntil !== null
      ? html`<p class="note">${t.card.standingUntil(view.format.plainDay(card.validUntil))}</p>`
      : '';
  return html`<section class="msg ${MESSAGE[TONES[card.standing]]} standing"><h2>${say}</h2><p>${advice}</p>!${until}</section>`;
}

function validity(view: PageView, { licenceFrom, licenceUntil }: InstitutionCard): string {
  const t = textOf(view).card;
  if (licenceUntil === null) return t.unknown;
  const until = view.format.plainDay(licenceUntil);
  return licenceFrom === null ? t.until(until) : t.span(view.format.plainDay(licenceFrom), until);
}

/** Licence, registration and state as a list of terms; also on the door sheet. */
export function facts(view: PageView, card: InstitutionCard): string {
  const t = textOf(view);
  const kinds = [t.scope[card.scope], ...card.stages.map((s) => t.stages[s]), ...card.modes.map((m) => t.modes[m])];
  const rows: readonly (readonly [string, string])[] = [
    [t.card.status, t.card.statusSince(t.status[card.status], view.format.plainDay(card.statusSince))],
    [t.card.licence, card.licenceNo ?? t.card.noLicence],
    ...(card.licenceNo === null
      ? []
      : [
          [t.card.authority, card.licenceAuthority ?? t.card.unknown] as const,
          [t.card.validity, validity(view, card)] as const,
        ]),
    [t.card.scope, kinds.join(' · ')],
    [t.card.form, t.legalForms[card.legalForm]],
    [t.card.code, card.creditCode ?? t.card.unknown],
    ...(card.address === null ? [] : [[t.card.address, card.address] as const]),
  ];
  return html`<dl class="facts">!${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function entry(view: PageView, e: CardEntry): string {
  const t = textOf(view);
  const { plainDay } = view.format;
  const ended =
    e.removedOn !== null
      ? t.card.removed(plainDay(e.removedOn))
      : e.until === null
        ? ''
        : t.card.expired(plainDay(addDays(e.until, -1)));
  const tone = e.standing !== 'current' ? '' : e.list === 'white' ? 'ok' : 'over';
  return html`<li><span class="tag ${tone}">${t.listNames[e.list]}</span> ${t.card.entered(t.listNames[e.list], plainDay(e.since))}!${ended === '' ? '' : html` · ${ended}`}
<br><span class="note"><span lang="zh-CN">${e.reason}</span>!${e.removalReason === null ? '' : html` → <span lang="zh-CN">${e.removalReason}</span>`}!${e.noticeNo === null ? '' : html` · ${t.card.notice(e.noticeNo)}`}</span></li>`;
}

export function lists(view: PageView, card: InstitutionCard): string {
  const t = textOf(view).card;
  const rows =
    card.lists.length === 0
      ? html`<p class="note">${t.noLists}</p>`
      : html`<ul class="clauses">!${card.lists.map((e) => entry(view, e))}</ul>`;
  return html`<section class="card part"><h2>${t.lists}</h2>!${rows}<p class="note">${t.public(t.years(card.publicDays))}</p></section>`;
}

/** By the map that the phone has, without anybody else being asked; of a dwelling no position comes this far. */
function onMap(view: PageView, { latitude, longitude, name }: CardPoint): string {
  if (latitude === null || longitude === null) return '';
  const at = fromChinaDatum(latitude, longitude).join(',');
  const href = `geo:${at}?q=${at}(${encodeURIComponent(name)})`;
  return html` · <a href="${href}">${textOf(view).card.openMap}</a>`;
}

function point(view: PageView, p: CardPoint): string {
  const t = textOf(view);
  const where = [p.address, p.hidden ? t.hiddenAddress : null].filter(Boolean).join(' · ');
  const approval = p.approvalNo === null ? t.card.unapproved : t.card.approved(p.approvalNo);
  const until = p.approvedUntil === null ? '' : ` · ${t.card.until(view.format.plainDay(p.approvedUntil))}`;
  return html`<li><b lang="zh-CN">${p.name}</b> <span lang="zh-CN">${where}</span><br><span class="note">${approval}${until}!${onMap(view, p)}</span></li>`;
}

export const points = (view: PageView, card: InstitutionCard): string => {
  const t = textOf(view).card;
  return card.points.length === 0
    ? html`<p class="note">${t.noPoints}</p>`
    : html`<ul class="clauses">!${card.points.slice(0, MOST_SHOWN).map((p) => point(view, p))}</ul>`;
};

function kindOf(view: PageView, c: CardCourse): string {
  const t = textOf(view);
  const { plainDay } = view.format;
  const declared = t.card.declared(t.kinds[c.declaredKind], plainDay(c.declaredOn));
  if (c.decidedKind === null || c.decidedOn === null)
    return html`${declared}<br><span class="note">${t.card.undecided}</span>`;
  const decided = t.card.decided(t.kinds[c.decidedKind], plainDay(c.decidedOn));
  const differs = c.decidedKind === c.declaredKind ? '' : html` <span class="tag over">${t.card.changed}</span>`;
  return html`${declared}<br>${decided}!${differs}`;
}

/** By its own unit; what has none is told by the lesson, so that courses can be compared. */
function eachOf(view: PageView, { feeUnit, unitPriceFen, perLessonFen }: CardCourse): string {
  const { per } = textOf(view).card;
  return feeUnit === 'course' || unitPriceFen === null
    ? per.lesson(money(view, perLessonFen))
    : per[feeUnit](money(view, unitPriceFen));
}

const classes = (view: PageView, c: CardCourse): string =>
  c.classes === 0 ? '' : html`<br><span class="note">${textOf(view).card.classes(c.classes)}</span>`;

function course(view: PageView, c: CardCourse): string {
  const t = textOf(view);
  const about = [subjectName(view, c.subject), t.stages[c.stage], t.modes[c.mode]].join(' · ');
  return html`<tr><td><b lang="zh-CN">${c.name}</b><br><span class="note">${about}</span></td><td data-label="${t.card.kind}">!${kindOf(view, c)}</td>
<td data-label="${t.card.size}" class="num">${t.card.pupils(c.classSize)}!${classes(view, c)}</td><td data-label="${t.card.lesson}" class="num">${t.card.minutes(c.minutes)}</td>
<td data-label="${t.card.price}" class="num"><b>${eachOf(view, c)}</b><br><span class="note">${t.card.whole(money(view, c.priceFen), c.lessons)}</span></td></tr>`;
}

export function courses(view: PageView, card: InstitutionCard): string {
  const t = textOf(view).card;
  if (card.courses.length === 0) return html`<p class="msg warn">${t.noCourses}</p>`;
  const more = card.courses.length - MOST_SHOWN;
  return html`<div class="scroll"><table class="table cards"><thead><tr><th scope="col">${t.course}</th><th scope="col">${t.kind}</th><th scope="col" class="num">${t.size}</th><th scope="col" class="num">${t.lesson}</th><th scope="col" class="num">${t.price}</th></tr></thead><tbody>!${card.courses
    .slice(0, MOST_SHOWN)
    .map((c) => course(view, c))}</tbody></table></div>!${more > 0 ? html`<p class="note">${t.more(more)}</p>` : ''}`;
}

function person(view: PageView, card: InstitutionCard, s: CardStaff): string {
  const t = textOf(view);
  const photo = s.hasPhoto
    ? html`<img src="/api/public/institutions/${card.id}/staff/${s.id}/photo" alt="${t.card.photo(s.name)}" width="56" height="72" loading="lazy">`
    : '';
  const certificate = [t.certificates[s.certificateKind], s.certificateNo].filter(Boolean).join(' ');
  const about = [t.staffKinds[s.kind], ...s.subjects.map((code) => subjectName(view, code))].join(' · ');
  const experience = s.experience === null ? '' : html` <span lang="zh-CN">${clipped(s.experience)}</span>`;
  return html`<li class="person">!${photo}<div><b lang="zh-CN">${s.name}</b> <span class="note">${about}</span><br><span class="note">${certificate}!${experience}</span></div></li>`;
}

/** Characters of somebody's experience that the page shows; the whole of it is in the API. */
const EXPERIENCE = 30;
/** People take more room than anything else. */
const STAFF_SHOWN = 24;
const clipped = (text: string): string => (text.length > EXPERIENCE ? `${text.slice(0, EXPERIENCE - 1)}…` : text);

export function staff(view: PageView, card: InstitutionCard): string {
  const t = textOf(view).card;
  if (card.staff.length === 0) return html`<p class="note">${t.noStaff}</p>`;
  const more = card.staff.length - STAFF_SHOWN;
  return html`<ul class="people">!${card.staff.slice(0, STAFF_SHOWN).map((s) => person(view, card, s))}</ul>!${more > 0 ? html`<p class="note">${t.moreStaff(more)}</p>` : ''}`;
}
