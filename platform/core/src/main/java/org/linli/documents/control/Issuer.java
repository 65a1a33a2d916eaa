package org.linli.documents.control;

import java.util.UUID;

/** Who issues; the account is null for a part of the platform. */
public record Issuer(UUID account, String name) {}
