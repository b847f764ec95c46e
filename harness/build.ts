// Builds the extension once for a run of the end-to-end tests.
import { createBuilder } from 'vite';

export default async function setup() {
  if (process.env.KASHAO_BUILT) return;
  const builder = await createBuilder({ logLevel: 'warn' });
  await builder.buildApp();
}
