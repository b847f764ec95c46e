// The three pictures of the first page, drawn in the page's own colours; what they show stands in words beside them.
import type { ComponentChildren } from 'preact';

/** A browser's window with an address bar. */
function Window({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect class="picture-window" x="1" y="1" width="238" height="148" rx="10" />
      <path class="picture-line" d="M1 32h238" />
      <rect class="picture-field" x="14" y="9" width="168" height="15" rx="7.5" />
      <path class="picture-text" d="M24 16.5h70" />
      {children}
    </svg>
  );
}

/** The toolbar button with its badge. */
const Badge = ({ state }: { state: 'ok' | 'warn' }) => (
  <g class={`picture-${state}`}>
    <path class="picture-shield" d="M202 8l10-3 10 3v8c0 7-5 10-10 12-5-2-10-5-10-12z" />
    <circle class="picture-badge" cx="222" cy="24" r="7" />
    <path class="picture-sign" d={state === 'ok' ? 'M218.5 24l2.5 2.5 4.5-5' : 'M222 20v4.5M222 27.2v.3'} />
  </g>
);

export const VerdictPicture = () => (
  <Window>
    <Badge state="ok" />
    <path class="picture-text" d="M24 54h90M24 72h60" />
    <rect class="picture-field" x="24" y="90" width="130" height="22" rx="5" />
    <path class="picture-text" d="M34 101h50" />
    <rect class="picture-button" x="24" y="122" width="52" height="16" rx="5" />
  </Window>
);

export const HoldPicture = () => (
  <Window>
    <Badge state="warn" />
    <path class="picture-text" d="M24 50h70" />
    <rect class="picture-field" x="24" y="60" width="130" height="22" rx="5" />
    <g class="picture-warn">
      <path
        class="picture-notice"
        d="M54 92l8-9 8 9h122a6 6 0 0 1 6 6v36a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6V98a6 6 0 0 1 6-6z"
      />
      <path class="picture-frame" d="M54 101l7 12H47z" />
    </g>
    <path class="picture-text" d="M72 108h86M48 121h60" />
    <rect class="picture-button" x="130" y="118" width="54" height="15" rx="5" />
  </Window>
);

export const CheckPicture = () => (
  <svg class="picture" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
    <rect class="picture-window" x="1" y="1" width="238" height="148" rx="10" />
    <rect class="picture-card" x="16" y="22" width="84" height="54" rx="7" />
    <path class="picture-card-line" d="M28 40h36M28 62h24" />
    {[24, 54, 84, 114].map((y, index) => (
      <g key={y} class={index < 3 ? 'picture-ok' : undefined}>
        <circle class="picture-ring" cx="126" cy={y + 8} r="9" />
        {index < 3 && <path class="picture-tick" d={`M121.5 ${y + 8}l3.2 3.2 6-6.4`} />}
        <path class="picture-text" d={`M144 ${y + 8}h${[70, 54, 64, 44][index]}`} />
      </g>
    ))}
    <path class="picture-text" d="M16 98h84M16 112h60" />
  </svg>
);
