// The recogniser as the sensor bundles it, with its reasons: what the recognition bench runs in the page.
import { judgeFields } from '../src/content/recogniser/find-fields';
import { glancer } from '../src/content/sensor/glance';

/** Every field of the page (and of its open shadow roots) with its judgement; and whether a glance at the page wakes the background. */
export function probe() {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const start = performance.now();
  const judged = judgeFields(roots);
  const ms = performance.now() - start;
  return {
    ms,
    wakes: glancer(roots)(Number.POSITIVE_INFINITY) === true,
    fields: judged.map(({ elements, evidence, judgement }) => ({ elements, evidence, judgement })),
  };
}
