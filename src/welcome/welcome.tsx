// What it does in three pictures, what it can and cannot see, how to set it up, a try, and help for every verdict and step.
import browser from 'webextension-polyfill';
import type { Span } from '../core/shown-address';
import { APPEAL, WALK } from '../rules/checklist-steps';
import { Callout } from '../ui/callout';
import { type TextKey, text } from '../ui/text';
import { Rule, verdictText } from '../words/page-says';
import { stepHow, stepTitle } from '../words/step-words';
import { CheckPicture, HoldPicture, VerdictPicture } from './pictures';
import { Verdicts } from './verdicts';

const PICTURES = [
  { Picture: VerdictPicture, title: 'welcome_seeTitle', body: 'welcome_seeBody' },
  { Picture: HoldPicture, title: 'welcome_holdTitle', body: 'welcome_holdBody' },
  { Picture: CheckPicture, title: 'welcome_checkTitle', body: 'welcome_checkBody' },
] as const;

const AN_IMITATION: Span[] = [
  { text: 'taobao.com.', site: false, misleading: true },
  { text: 'gift-duihuan.top', site: true, misleading: false },
];

export function Welcome() {
  // The page of the try leads back here once the warning was seen.
  const tried = new URLSearchParams(location.search).has('tried');
  return (
    <main class="welcome stack-wide">
      <header class="stack">
        <h1>{text('welcome_title')}</h1>
        <p>{text('welcome_lead')}</p>
      </header>
      <ol class="welcome-pictures">
        {PICTURES.map(({ Picture, title, body }) => (
          <li key={title} class="panel stack">
            <Picture />
            <h2>{text(title)}</h2>
            <p>{text(body)}</p>
          </li>
        ))}
      </ol>
      <Try tried={tried} />
      <div class="welcome-pair">
        <Lines title="welcome_canTitle" lines="welcome_canLines" />
        <Lines title="welcome_cannotTitle" lines="welcome_cannotLines" />
      </div>
      <SetUp />
      <section class="panel stack" id="rule">
        <h2>{text('welcome_ruleTitle')}</h2>
        <Rule of={{ name: verdictText('lookalike'), host: AN_IMITATION }} />
      </section>
      <section class="stack" id="verdicts">
        <h2>{text('welcome_verdictsTitle')}</h2>
        <Verdicts />
      </section>
      <Steps />
    </main>
  );
}

function Try({ tried }: { tried: boolean }) {
  return (
    <section class="panel raised stack" id="try">
      <h2>{text('welcome_tryTitle')}</h2>
      {tried && <Callout tone="ok" title={text('welcome_tried')} role="status" />}
      <p>{text('welcome_tryBody')}</p>
      <p>
        <a class={tried ? 'button' : 'button button-main'} href="try.html">
          {text(tried ? 'welcome_tryAgain' : 'welcome_tryOpen')}
        </a>
      </p>
    </section>
  );
}

function Lines({ title, lines }: { title: TextKey; lines: TextKey }) {
  return (
    <section class="panel stack">
      <h2>{text(title)}</h2>
      <ul class="welcome-lines">
        {text(lines)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </section>
  );
}

/** What the browser in hand calls its menus. */
function SetUp() {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  return (
    <section class="welcome-pair">
      <div class="panel stack">
        <h2>{text('welcome_pinTitle')}</h2>
        <p>{text(isFirefox ? 'welcome_pinFirefox' : 'welcome_pinChromium')}</p>
      </div>
      <div class="panel stack">
        <h2>{text('welcome_privateTitle')}</h2>
        <p>{text(isFirefox ? 'welcome_privateFirefox' : 'welcome_privateChromium')}</p>
      </div>
      <div class="panel stack">
        <h2>{text('welcome_phoneTitle')}</h2>
        <p>{text('welcome_phoneBody')}</p>
        <p>{text('page_wayInApp')}</p>
      </div>
    </section>
  );
}

function Steps() {
  return (
    <section class="stack" id="steps">
      <h2>{text('welcome_stepsTitle')}</h2>
      <p>{text('welcome_stepsBody')}</p>
      {[...WALK, ...APPEAL].map((id) => (
        <details key={id} id={`step-${id}`} class="fold panel" open={location.hash === `#step-${id}`}>
          <summary>{stepTitle(id)}</summary>
          <ol class="fold-body how">
            {stepHow(id).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
