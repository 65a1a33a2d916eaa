package org.linli.video.entity;

import java.time.Instant;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A device as the SIP door knows it.
 *
 * @param since when it got its password: a registration made before is worth nothing
 * @param proof what its password is proved by
 */
public record KnownVideo(
    GbId gbId,
    DeviceId device,
    TenantId tenant,
    DivisionCode code,
    String model,
    Instant since,
    PasswordProof proof) {}
