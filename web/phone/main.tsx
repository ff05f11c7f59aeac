import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#web/api/ask.ts';
import { readLocale } from '#web/messages/locale.ts';
import { loadText, TextProvider } from '#web/messages/phone.ts';
import './app.css';
import { createPhoneRouter } from './router.tsx';
import { applyTextSize, readTextSize } from './text-size.ts';
import { startWorker } from './worker.ts';

applyTextSize(readTextSize());
const first = await loadText(readLocale());
document.documentElement.lang = first.locale;

const queryClient = createQueryClient();
const habits = queryClient.getDefaultOptions();
// Without a network a question is answered at once from what the phone keeps, or said to be unanswered: it never hangs.
queryClient.setDefaultOptions({
  ...habits,
  queries: { ...habits.queries, networkMode: 'always', retry: (failures) => failures < 2 && navigator.onLine },
});
void startWorker();
const router: AnyRouter = createPhoneRouter();
/** The stories of the demo people come in the reader's language. */
const onLocale = () => void queryClient.invalidateQueries();

const app = document.getElementById('app');
if (!app) throw new Error('phone.html has no #app');
createRoot(app).render(
  <StrictMode>
    <TextProvider first={first} onChange={onLocale}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TextProvider>
  </StrictMode>,
);
