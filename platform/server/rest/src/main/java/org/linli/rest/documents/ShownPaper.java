package org.linli.rest.documents;

/**
 * A file to be looked at.
 *
 * @param content the PDF that somebody was given
 */
public record ShownPaper(byte[] content) {}
