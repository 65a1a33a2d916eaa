package org.linli.messages;

/** A refusal in somebody's language: title and detail of RFC 9457. */
public record Problem(String title, String detail) {}
