package org.linli.matters.control;

import org.linli.matters.entity.Candidate;

/**
 * Somebody who could do a step now.
 *
 * @param instead of whom; null where it is for that person
 */
record Pick(Candidate who, Candidate instead) {}
