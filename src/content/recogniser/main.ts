// Entry of the recogniser, placed on demand in a frame that may ask for a card: lends the sensor the words it knows.
import { isCodeAlone } from '../../core/code-shape';
import { linkOfFrame } from '../link';
import { findCardFields, together } from './find-fields';
import { keypadAt } from './keypad';
import { reporter } from './report';
import { judgeAround, judgeSink, partOfCard } from './sink';

const link = linkOfFrame();
if (link)
  link.recogniser ??= {
    cardFields: findCardFields,
    sink: judgeSink,
    around: judgeAround,
    keypad: keypadAt,
    partOfCard,
    together,
    isCode: isCodeAlone,
    reporter,
  };
