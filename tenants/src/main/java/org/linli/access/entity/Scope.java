package org.linli.access.entity;

import java.util.Optional;
import org.linli.tenancy.entity.TenantId;

/**
 * What a piece of work is bound to.
 *
 * @param caller who acts
 * @param tenant the tenant whose rows it sees; none means no tenant rows at all
 * @param inTransaction whether a transaction stands open for it, with the tenant set in the
 *     database
 */
public record Scope(Caller caller, Optional<TenantId> tenant, boolean inTransaction) {}
