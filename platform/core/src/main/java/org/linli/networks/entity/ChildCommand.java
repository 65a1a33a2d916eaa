package org.linli.networks.entity;

import org.linli.commands.entity.CommandOrder;

/** A command for a device behind a gateway. */
public record ChildCommand(String device, CommandOrder command) {}
