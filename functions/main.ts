/** Every function of the app, a line each; the bundle that Azure runs starts here. */
import './messages';
import './health';
import './redraw';
import './send';
import './project';
import './clock';
import './tab-api';
import './tab-files';
import './site';
import './calendar';
