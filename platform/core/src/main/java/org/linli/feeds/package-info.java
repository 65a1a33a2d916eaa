/**
 * Feeds 数据接入: from a device to a row.
 *
 * <p>The door knows the device by its secret, stamps the tenant and answers when the broker holds
 * the message. A consumer per district checks each reading against the model and the clock, stores
 * it once however often it is delivered, keeps the newest values and the hourly roll-up, and lets
 * the rules raise and clear alarms: one transaction per batch, walking from tenant to tenant,
 * acknowledged after its commit. What cannot be taken becomes a dead letter with its reason;
 * nothing is lost and nothing stalls. Late readings are normal input, but raise no alarm (004
 * T5.10.2).
 */
package org.linli.feeds;
