/** The sliders of the three drivers. */
import { DRIVERS, type Driver, type Drivers } from '../../finance/compare/attribution';
import { formatMetric } from '../../render/roe/dupontNumbers';
import type { Language } from '../../words';

/** Whether something was done to a slider. */
export function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.dataset.driver !== undefined;
}

function slidersIn(controls: HTMLElement): (readonly [HTMLInputElement, Driver])[] {
  return [...controls.querySelectorAll<HTMLInputElement>('[data-driver]')].flatMap((slider) => {
    const driver = DRIVERS.find((name) => name === slider.dataset.driver);
    return driver ? [[slider, driver] as const] : [];
  });
}

/** The drivers as the sliders have them, those of `before` where none was moved. */
export function driversBy(controls: HTMLElement, before: Drivers): Drivers {
  const drivers = { ...before };
  for (const [slider, driver] of slidersIn(controls)) {
    // A slider stands on a step near the value until it is moved.
    if (slider.value !== slider.defaultValue) drivers[driver] = slider.valueAsNumber;
  }
  return drivers;
}

/** Shows the values; `drivers` are those tried, `null` for the block's own. A slider that is being moved keeps its place. */
export function drawSliders(
  controls: HTMLElement,
  base: Drivers | null,
  drivers: Drivers | null,
  { language, moving }: { readonly language: Language; readonly moving: boolean },
): void {
  if (!base) return;
  for (const [slider, driver] of slidersIn(controls)) {
    const value = (drivers ?? base)[driver];
    if (!moving && drivers) slider.value = String(value);
    const text = formatMetric(value, driver, language);
    slider.setAttribute('aria-valuetext', text);
    if (slider.nextElementSibling) slider.nextElementSibling.textContent = text;
  }
}
