package org.linli.matters.entity;

/**
 * What would come of it if a failed step were done again now; nothing is done.
 *
 * @param fine whether nothing is known that would hinder it
 * @param why what hinders it, in the reader's language; null where nothing is known
 */
public record FailedStepCheck(FailedStep step, boolean fine, String why) {}
