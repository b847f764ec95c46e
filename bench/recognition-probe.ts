// The recogniser as the sensor bundles it, with its reasons: what the recognition bench runs in the page.
import { judgeFields } from '../src/content/recogniser/find-fields';

/** Every field of the page (and of its open shadow roots) with its judgement and a way to find it again. */
export function probe() {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const start = performance.now();
  const judged = judgeFields(roots);
  const ms = performance.now() - start;
  return {
    ms,
    fields: judged.map(({ elements, evidence, judgement }) => ({ elements, evidence, judgement })),
  };
}
