package org.linli.matters.control;

/**
 * The paper that a step made, by the kind of its template and its number.
 *
 * @param number as the step wrote it into the history of the matter
 */
record MadePaper(String kind, String number) {}
