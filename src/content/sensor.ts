// Entry of the sensor, in every frame: finds card fields, holds input on non-official pages, reports.
import { findCardFields } from './find-fields';

findCardFields([document]);
