package org.linli.rest.matters;

import java.util.UUID;

/** To whom a task is passed on: the holders of a role, or one account. */
public record Passing(String role, UUID account, String reason) {}
