package org.linli.processes.boundary;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** Somebody did a task, by whichever door; told in the transaction that ended it. */
public record TaskDone(TenantId tenant, UUID task) {}
