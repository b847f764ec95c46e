// Whether this page is shown in the window that drops from the toolbar icon, and not in a tab or, on Android, full screen.
import browser from 'webextension-polyfill';

export const inPopupWindow = (): boolean =>
  !navigator.userAgent.includes('Android') && browser.extension.getViews({ type: 'popup' }).includes(window);
