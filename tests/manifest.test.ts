// The manifest asks for the least, runs in both browsers, and leaves a page nothing to probe.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const at = (path: string) => resolve(import.meta.dirname, '..', path);
const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));

describe('the manifest', () => {
  it('asks for these permissions and no others, each explained in both languages of the privacy policy', () => {
    expect(manifest.permissions).toEqual([
      ...['storage', 'scripting', 'webNavigation', 'webRequest', 'alarms', 'contextMenus', 'offscreen'],
    ]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    const rows = [...manifest.permissions, ...manifest.host_permissions].map((each) => `| \`${each}\``);
    for (const file of ['PRIVACY.md', 'PRIVACY.zh-CN.md']) {
      const privacy = readFileSync(at(file), 'utf8');
      expect(privacy.match(/^\| `[^`]+`/gm)?.toSorted(), file).toEqual(rows.toSorted());
    }
  });

  it('names one background for both browsers', () => {
    const { service_worker, scripts } = manifest.background;
    expect(scripts).toEqual([service_worker]);
  });

  it('forbids its own pages remote code, inline code, framing and foreign connections', () => {
    const policy = manifest.content_security_policy.extension_pages as string;
    const directives = Object.fromEntries(
      policy.split(/;\s*/).map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      // The decoder of codes is machine code of the package; nothing is compiled from a text.
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'style-src': ["'self'"],
      'connect-src': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has no resource a page could load, and no message channel for pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('puts one sensor into every frame before the page starts, opaque ones included', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        js: ['sensor.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_start',
      },
    ]);
  });

  it('speaks Chinese by default and leaves the version to package.json', () => {
    expect(manifest.default_locale).toBe('zh_CN');
    expect(manifest).not.toHaveProperty('version');
    for (const icon of Object.values(manifest.icons))
      expect(existsSync(at(`public/${icon}`)), String(icon)).toBe(true);
  });
});
