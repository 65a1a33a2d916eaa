/**
 * Devices 设备: the ledger of what stands where, what each kind measures, and what it measured.
 *
 * <p>A device is registered with a model of the packs and gets an id and a secret, shown once. Its
 * readings come in through {@link org.linli.feeds}; here they are read: the newest values, series
 * for charts (raw for short spans, the hourly roll-up for long ones), for the community itself, for
 * the resident of the room, and for the tiers above through the data-rights gate. A device that is
 * silent for three of its intervals is offline; nobody has to watch it for that, it is seen when
 * looked at.
 */
package org.linli.devices;
