/**
 * A grid worker's phone: my cases as cards with their time running, each accepted and handled with
 * a note and a photograph on the spot, a report from the patrol, and the alarms of my grid. Made
 * for one hand and a small screen outdoors.
 */
package org.linli.ui.grid;
