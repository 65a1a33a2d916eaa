package org.linli.feeds.control;

/**
 * The newest block of a device, as far as it has to be known to add to it.
 *
 * @param since its first moment, milliseconds since the epoch: its key
 * @param until its newest moment
 * @param length of its text
 */
record OpenBlock(long since, long until, int length) {}
