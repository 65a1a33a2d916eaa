package org.linli.exchange.control;

import org.linli.exchange.entity.CredentialKind;

/** By what a credential proves itself: nothing that ever changes. */
public record Material(String id, CredentialKind kind, String content) {}
