/**
 * The SIP door 视频信令接入: for cameras and recorders that speak GB/T 28181 over UDP or TCP.
 *
 * <p>A JVM of its own, as the MQTT door. A device registers under its number with digest access,
 * and is asked at once what it is and what it has: its catalogue becomes proposals for the ledger.
 * Keep-alives and alarms become readings and go the way of all others, so that the rules of the
 * device's model decide what is an alarm. Three keep-alives missed are a lost device. What is not
 * understood is refused with a reason and kept as a dead letter. No picture passes through here.
 */
package org.linli.sip;
