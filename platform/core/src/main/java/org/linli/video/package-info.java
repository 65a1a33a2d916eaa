/**
 * Video 视频联网: cameras and recorders that speak GB/T 28181 (000 §6.2 d 1).
 *
 * <p>A device of the ledger is enrolled under a number of twenty digits and gets a password for the
 * SIP door, shown once. What it registers, keeps alive and alarms comes in through that door, a
 * process of its own, and goes the way of all readings. The channels of its catalogue are proposals
 * until somebody takes them into the ledger. Pictures never pass through here: they stay in the
 * video platform, and the ledger holds state and events alone.
 */
package org.linli.video;
