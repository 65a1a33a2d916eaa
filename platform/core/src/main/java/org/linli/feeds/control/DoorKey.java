package org.linli.feeds.control;

import java.util.UUID;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Who a device is.
 *
 * @param secretHash SHA-256 of its secret
 * @param enabled false once it is out of use
 */
public record DoorKey(
    UUID device,
    TenantId tenant,
    DivisionCode code,
    String model,
    byte[] secretHash,
    boolean enabled) {}
