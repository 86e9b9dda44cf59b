import { launchProduct } from '../../support/launched-product';
import { describeMatrix } from './matrix';

/** A build comes first, and other tests keep both cores busy. */
jest.setTimeout(120_000);

describeMatrix(launchProduct);
