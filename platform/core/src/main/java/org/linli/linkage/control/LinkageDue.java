package org.linli.linkage.control;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** A run has something to do, told in the transaction that says so. */
public record LinkageDue(TenantId tenant, UUID run) {}
