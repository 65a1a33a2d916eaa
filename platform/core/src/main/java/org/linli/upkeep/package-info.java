/**
 * Upkeep of devices 设备维保: calibration each quarter, inspection rounds, and parts that were changed.
 *
 * <p>Packs say, for each kind of device, what has to be looked at, how often, and by whom. What is
 * due follows from what was done: nobody keeps a calendar. Who stands before the device answers
 * each item on the phone; what is found becomes a case in the same moment. A record is never
 * changed afterwards (000 §7.2 a 5).
 */
package org.linli.upkeep;
