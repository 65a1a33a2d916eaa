package org.linli.sip;

/**
 * A letter.
 *
 * @param words what stands in {@code DeviceControl}
 * @param after how long after the one before, in milliseconds
 */
record Step(String words, long after) {}
