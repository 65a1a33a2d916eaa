package org.linli.tenancy.boundary;

import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A single community became a tenant. A whole city's import does not fire it: rooms treat what is
 * not there yet as zero.
 */
public record TenantProvisioned(TenantId tenant, DivisionCode code) {}
