package org.linli.provision.entity;

import org.linli.devices.entity.FacilityLayer;

/**
 * How many facilities of a layer the community has (001 §6.2.2).
 *
 * @param kinds how many kinds of device the platform knows of it
 * @param present how many of these kinds the community has
 * @param inService devices in service
 * @param heard of them, heard at least once
 */
public record LayerRow(
    FacilityLayer layer, long kinds, long present, long devices, long inService, long heard) {}
