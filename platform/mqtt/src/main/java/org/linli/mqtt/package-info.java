/**
 * The MQTT door 设备 MQTT 接入: for devices that hold a line, MQTT 3.1.1 and 5 over TLS.
 *
 * <p>A JVM of its own, so that a storm of devices takes no breath from the screens. A device shows
 * its id and secret as at the HTTP door, sends readings to {@code v1/telemetry} and gets its
 * commands at {@code v1/commands/…}; nothing else passes. A message is acknowledged when the broker
 * holds it safely; when too many wait for that, reading pauses, so that the device waits and
 * nothing is lost. A line that breaks is seen as a lost device at once.
 */
package org.linli.mqtt;
