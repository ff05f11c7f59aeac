import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 120;

/** Presses Tab until the control has the focus, as somebody without a mouse does. @throws when it never gets there. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await expect(control).toBeFocused();
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${control}`);
}

/** Chooses from a list that opens under its box: open, walk down to the option, take it. */
export async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  for (let step = 0; step < 40; step++) {
    if ((await activeOption(box)) === option) {
      await page.keyboard.press('Enter');
      await expect(box).toHaveAttribute('aria-expanded', 'false');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${option} is not among the choices`);
}

const activeOption = (box: Locator): Promise<string> =>
  box.evaluate((element) => {
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });

/** Types a day into a day field and leaves it. */
export async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.focus();
  await field.fill(day);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(day);
}
