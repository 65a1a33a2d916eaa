package org.linli.commands.entity;

import java.util.UUID;

/** A command on its way to the doors; the one that holds the device's line hands it over. */
public record Downward(String tenant, UUID device, CommandOrder order) {}
