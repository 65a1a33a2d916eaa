package org.linli.devices.entity;

import java.util.List;
import java.util.UUID;

/**
 * The newest values of a device in a home; neither the home nor who lives there.
 *
 * @param device the recipient's own token, or null, where it is masked
 */
public record HomeValues(UUID device, String model, List<LatestValue> latest) {}
