package org.linli.exchange.control;

/** A word of a request signed with a credential. */
public record Word(String credential, String nonce) {}
