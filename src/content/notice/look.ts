// How the notice looks; everything is set here, so that no style of the page reaches it.
export const NOTICE_LOOK = `
:host { all: initial !important; display: block !important; position: fixed !important; }
.notice {
  --text: #1c1e21; --soft: #5b6068; --paper: #fff; --line: #d9dce1; --main: #1456b8; --on-main: #fff; --state: #8a5200; --tint: #fff6e5;
  all: initial; display: none; box-sizing: border-box; position: fixed; inset: auto; margin: 0; padding: 0;
  width: min(360px, calc(100vw - 16px)); max-height: calc(100vh - 16px);
  border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: var(--text);
  box-shadow: 0 8px 28px rgb(0 0 0 / .28); overflow: visible; pointer-events: auto; cursor: default; color-scheme: light;
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: start; overflow-wrap: anywhere;
}
.notice:popover-open, .notice:modal { display: block; }
.sign { all: unset; display: none; position: fixed; inset: auto; margin: 0; box-sizing: border-box; min-height: 28px; padding: 2px 10px; border: 1px solid #d9a94a; border-radius: 14px; background: #fff6e5; color: #6b3f00; font: 13px/22px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; cursor: pointer; pointer-events: auto; white-space: nowrap; color-scheme: light; }
.sign:popover-open { display: block; }
.notice::backdrop { background: transparent; }
.notice:modal::backdrop { background: rgb(0 0 0 / .32); }
.notice.danger { --state: #b3141d; --tint: #fdecec; }
.scroll { display: flex; flex-direction: column; max-height: inherit; overflow: hidden; border-radius: inherit; box-sizing: border-box; }
.said { overflow: auto; min-height: 32px; padding: 16px 16px 0; }
.arrow { position: absolute; width: 14px; height: 14px; background: var(--paper); border: 1px solid var(--line); border-width: 1px 0 0 1px; transform: rotate(45deg); display: none; }
.above .arrow { display: block; bottom: -8px; transform: rotate(225deg); }
.below .arrow { display: block; top: -8px; }
.brand { display: flex; gap: 8px; align-items: center; margin: 0 0 8px; color: var(--soft); font-size: 12px; line-height: 16px; }
.mark { display: inline-grid; place-items: center; width: 24px; height: 24px; border-radius: 50%; background: var(--state); color: var(--paper); font-weight: 700; font-size: 16px; }
h2 { margin: 0 0 4px; font-size: 18px; line-height: 1.4; font-weight: 700; color: var(--state); outline: none; }
p { margin: 0 0 8px; }
b { font-weight: 700; }
u { text-decoration: underline wavy; text-underline-offset: 3px; }
.host { direction: ltr; unicode-bidi: isolate; background: var(--tint); border-radius: 4px; padding: 0 4px; box-decoration-break: clone; -webkit-box-decoration-break: clone; white-space: normal; }
.host b { display: inline-block; max-width: 92%; }
.whole { min-width: 0; }
.whole, .short { white-space: nowrap; }
.compare { display: flex; gap: 8px; align-items: baseline; margin: 0 0 4px; }
.compare > .whole { flex: 1; }
.compare > :first-child { flex: 0 0 5em; color: var(--soft); font-size: 12px; white-space: nowrap; }
.acts { display: grid; gap: 8px; flex: none; padding: 16px; }
.notice button { all: unset; box-sizing: border-box; min-height: 44px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 8px; text-align: center; cursor: pointer; background: var(--paper); color: var(--text); font: inherit; line-height: 22px; }
.notice button.main { background: var(--main); border-color: var(--main); color: var(--on-main); font-weight: 600; }
.notice button.quiet { border-color: transparent; background: none; color: var(--soft); text-decoration: underline; text-underline-offset: 3px; }
.notice button:hover { border-color: var(--main); }
.sign:focus-visible, .notice button:focus-visible { outline: 3px solid #4c8df6; outline-offset: 2px; }
.notice button[aria-disabled=true] { opacity: .55; cursor: default; }
.notice.tip { width: auto; max-width: min(360px, calc(100vw - 16px)); border-radius: 24px; box-shadow: 0 2px 10px rgb(0 0 0 / .18); }
.tip .scroll { flex-direction: row; gap: 8px; align-items: center; padding: 6px 6px 6px 12px; border-radius: 24px; }
.tip .mark { flex: none; width: 20px; height: 20px; font-size: 13px; }
.tip p { margin: 0; font-size: 13px; line-height: 1.4; }
.tip button { min-height: 32px; padding: 4px 12px; flex: none; }
@media (max-width: 479px) {
  .notice:not(.tip) { left: 0 !important; right: 0; top: auto !important; bottom: 0; width: 100vw; border-radius: 16px 16px 0 0; }
  .notice:not(.tip) .arrow { display: none; }
  .notice.tip { left: 0 !important; right: 0; width: 100vw; max-width: none; border-radius: 0; }
  .tip .more { display: none; }
  .tip p { flex: 1; }
  .tip button { min-height: 44px; }
}
@media (max-height: 479px) {
  .said { padding: 8px 12px 0; }
  .brand { display: none; }
  .acts { grid-template-columns: 1fr 1fr; gap: 4px; padding: 8px; }
  .acts .quiet, .acts p { grid-column: 1 / -1; }
  .notice button { min-height: 32px; padding: 4px; font-size: 13px; }
}
@media (max-height: 199px) {
  .said { padding: 4px 8px 0; }
  h2 { font-size: 15px; }
  .acts { padding: 4px; gap: 2px; }
  .acts .quiet { min-height: 24px; padding: 0; }
}
@media (prefers-color-scheme: dark) {
  .sign { background: #3a3122; color: #f2c77f; border-color: #7a5c1f; color-scheme: dark; }
  .notice { --text: #e9eaec; --soft: #a9afb8; --paper: #202226; --line: #454a52; --main: #8ab4f8; --on-main: #10151d; --state: #f2b457; --tint: #3a3122; color-scheme: dark; }
  .notice.danger { --state: #ff8b85; --tint: #43282a; }
}
@media (prefers-reduced-motion: no-preference) {
  .notice:popover-open, .notice:modal { animation: rise .12s ease-out; }
  @keyframes rise { from { opacity: 0; } }
}
@media (forced-colors: active) {
  .mark { border: 1px solid; } .notice button { border-color: ButtonText; } .notice button.main { border-width: 2px; } .host { border: 1px solid; }
}
`;
