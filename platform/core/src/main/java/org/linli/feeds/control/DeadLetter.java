package org.linli.feeds.control;

/**
 * Something that could not be taken.
 *
 * @param tenant null where it is not known
 * @param payload in the form that devices send, so that it can be sent again
 * @param key the same for the same message and reason, however often it is delivered
 */
record DeadLetter(
    String tenant, String device, Reason reason, String detail, String payload, String key) {}
