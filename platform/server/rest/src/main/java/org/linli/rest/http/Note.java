package org.linli.rest.http;

/** A body with a word to what is done, and nothing else. */
public record Note(String note) {}
