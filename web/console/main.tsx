import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'antd/dist/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#web/api/ask.ts';
import { loadText, TextProvider } from '#web/messages/console.ts';
import { readLocale } from '#web/messages/locale.ts';
import { applyPalette } from '#web/parts/palette.ts';
import '#web/parts/styles/base.css';
import '#web/parts/styles/layout.css';
import '#web/parts/styles/table.css';
import '#web/parts/styles/lists.css';
import '#web/parts/styles/judge.css';
import '#web/parts/styles/form.css';
import './shell/palette.css';
import './shell/shell.css';
import { Kit } from './kit.tsx';
import { createConsoleRouter } from './router.tsx';

applyPalette(document.documentElement);
const first = await loadText(readLocale());
document.documentElement.lang = first.locale;

const queryClient = createQueryClient();
const router = createConsoleRouter(queryClient);
/** Sentences come from the server in the reader's language: after a change they are asked for again. */
const onLocale = () => void queryClient.invalidateQueries();

const app = document.getElementById('app');
if (!app) throw new Error('console.html has no #app');
createRoot(app).render(
  <StrictMode>
    <TextProvider first={first} onChange={onLocale}>
      <QueryClientProvider client={queryClient}>
        <Kit>
          <RouterProvider router={router} />
        </Kit>
      </QueryClientProvider>
    </TextProvider>
  </StrictMode>,
);
