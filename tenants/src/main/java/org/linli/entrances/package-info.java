/**
 * Entrances 接入口: what all doors of the platform share about those they turn away (GB/T 22239 level
 * 3, 8.1.4.1, 8.1.4.3; GB/T 21741 9.9).
 *
 * <p>Every refused sign-in, of a person at a screen or over REST, by an identity provider, of a
 * device over HTTP, MQTT or SIP, is noted: the door, the reason, the name without its middle, the
 * address, the community if there is one. The door waits for nothing: notes lie in memory, alike
 * ones are one with a count, and a timer writes as many rows as a minute may have; what is beyond
 * is counted without names. After 180 days they go.
 *
 * <p>Wrong secrets of a device are slowed and then locked, by device and by address. Where a device
 * has proved itself before, nobody else's attempts shut it out.
 */
package org.linli.entrances;
