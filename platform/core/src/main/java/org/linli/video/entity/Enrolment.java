package org.linli.video.entity;

import java.time.Instant;

/**
 * Under which number a device comes to the SIP door.
 *
 * @param since when it got its password
 * @param server the platform's own number, which the device has to be told
 * @param domain the domain that it registers in
 */
public record Enrolment(GbId gbId, Instant since, SipServer server, String domain) {}
