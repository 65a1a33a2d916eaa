/** Activities with neighbouring communities: for clerks, for residents, and for the tiers above. */
package org.linli.ui.neighbours;
