// The organisation has set something else: what is open, kept and offered is brought in line with it.
import { underPolicy } from '../core/vouched';
import { policyNow } from '../policy';
import { change, shownPages } from '../session';
import { restate, tell } from './decide';
import { placeMenu } from './menus';
import { isStrict } from './strict';
import { tidy } from './tidy';

export async function obey(): Promise<void> {
  const policy = await policyNow();
  const strict = await isStrict(policy);
  for (const page of await shownPages())
    await change('page', page.tab, (shown) =>
      shown?.document === page.document
        ? { ...shown, strict, parts: shown.parts.map((part) => underPolicy(part, policy)) }
        : shown,
    );
  await restate(policy.noContinue);
  for (const page of await shownPages()) await tell(page);
  await Promise.all([placeMenu(), tidy()]);
}
