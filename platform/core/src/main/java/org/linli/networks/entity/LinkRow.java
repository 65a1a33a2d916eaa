package org.linli.networks.entity;

import java.util.UUID;
import org.linli.devices.entity.LinkKind;

/**
 * A device in service and how it is linked.
 *
 * @param link null where nobody wrote it down
 * @param gatewayName null where it speaks for itself
 * @param conforms whether its gateway's file names the standards that gateways must meet; null
 *     without one
 * @param heard share of the hours of the last day in which it was heard, of those in which it
 *     should have been: how steady the link is
 * @param delivered share of the readings of the last day that were stored, of those that it should
 *     have sent: how much the link delivers
 */
public record LinkRow(
    UUID device,
    String code,
    String name,
    String model,
    LinkKind link,
    UUID gateway,
    String gatewayName,
    Boolean conforms,
    UserGroup group,
    double heard,
    double delivered) {}
