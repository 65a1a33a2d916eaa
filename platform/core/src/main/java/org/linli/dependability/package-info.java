/**
 * Dependability of devices 设备可靠性 (000 §7.2 a 5): how much of their time they were heard, how often
 * they failed, and how long a repair took.
 *
 * <p>Each night the day before is added to the month's sums of its community, by kind of device and
 * supplier: sums alone, which tell of no person and no home. From them street, district and city
 * see which kinds and whose devices last, and which communities leave them broken, without a look
 * into a community's ledger.
 */
package org.linli.dependability;
