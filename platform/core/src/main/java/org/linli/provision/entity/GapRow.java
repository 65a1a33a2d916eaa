package org.linli.provision.entity;

import java.util.UUID;
import org.linli.devices.entity.Spacing;

/**
 * How far a device stands from its nearest fellow.
 *
 * @param nearest the fellow's code; null where there is none
 * @param metres null where that is not known
 */
public record GapRow(
    UUID device,
    String code,
    String name,
    String model,
    Spacing asked,
    String nearest,
    Long metres,
    GapState state) {}
