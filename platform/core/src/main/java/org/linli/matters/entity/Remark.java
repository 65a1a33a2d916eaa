package org.linli.matters.entity;

/**
 * Something that is wrong with a draft, in the reader's words.
 *
 * @param element the id of the step or way that it is about; null for the whole, or for the form
 * @param line of the file or of the form, from 1; 0 for none
 * @param form whether it is about the form
 */
public record Remark(String element, int line, boolean form, String text) {}
