// The organisation has set something else: what is open, kept and offered is brought in line with it.
import { underPolicy } from '../core/vouched';
import { policyNow } from '../policy';
import { changePage, shownPages } from '../session';
import { restate, tell } from './decide';
import { placeMenu } from './menus';
import { isStrict } from './strict';
import { tidy } from './tidy';

export async function obey(): Promise<void> {
  const policy = await policyNow();
  const strict = await isStrict(policy);
  for (const page of await shownPages())
    await changePage(page, (shown) => ({
      ...shown,
      strict,
      parts: shown.parts.map((part) => underPolicy(part, policy)),
    }));
  await restate(policy.noContinue);
  for (const page of await shownPages()) await tell(page);
  await Promise.all([placeMenu(), tidy()]);
}
