import { html } from 'ghtml';
import type { Problem } from '#contract/problem.ts';
import type { Page } from './shell.ts';
import type { PageView } from './view.ts';

function wordsOf(view: PageView, problem: Problem): { heading: string; text: string } {
  const t = view.text.error;
  if (problem.status === 404) return { heading: t.notFoundTitle, text: t.notFoundText };
  if (problem.reference !== undefined) return { heading: t.faultTitle, text: t.reference(problem.reference) };
  return { heading: t.otherTitle, text: problem.detail ?? problem.title };
}

/** What happened, and where to go on; the same look as every other page. */
export function errorPage(view: PageView, problem: Problem): Page {
  const { heading, text } = wordsOf(view, problem);
  const t = view.text.error;
  return {
    title: heading,
    status: problem.status,
    main: html`<div class="prose stack"><p class="note">${t.status(problem.status)}</p><h1>${heading}</h1><p>${text}</p>
!${problem.errors === undefined ? '' : html`<ul>!${problem.errors.map((e) => html`<li>${e.message}</li>`)}</ul>`}
<p class="row"><a class="btn main" href="/">${t.home}</a><a class="btn" href="/board">${t.board}</a></p></div>`,
  };
}
