package org.linli.rest.matters;

/** An opinion that is given. */
public record Answered(String text) {}
