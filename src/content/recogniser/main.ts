// Entry of the recogniser, placed on demand in a frame that may ask for a card: lends the sensor the words it knows.
import { linkOfFrame } from '../link';
import { findDrawnFields } from './drawn-field';
import { findCardFields } from './find-fields';

const link = linkOfFrame();
if (link) link.recogniser ??= { cardFields: findCardFields, drawnFields: findDrawnFields };
