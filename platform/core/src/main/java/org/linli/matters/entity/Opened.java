package org.linli.matters.entity;

import java.util.UUID;

/** A matter that was taken up: people are told its number. */
public record Opened(UUID id, String number) {}
