package org.linli.components.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.components.boundary.VersionRow;
import org.linli.components.entity.Operation;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a call meets, as it stands at this moment.
 *
 * @param owner as whom the gate is asked
 * @param secret encrypted; null for none
 */
public record Standing(
    UUID component,
    String organisation,
    VersionRow version,
    List<Operation> operations,
    Caller owner,
    String secret,
    TenantId tenant,
    DivisionCode code) {

  /** Whether it may be used in the community. */
  boolean isFor(DivisionCode community) {
    return version.communities().stream().anyMatch(community.value()::startsWith);
  }

  Optional<Operation> operation(String name) {
    return operations.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  static Optional<DivisionCode> community(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select code from tenant where id = :id and state = 'ACTIVE'")
        .bind("id", tenant)
        .mapTo(String.class)
        .findOne()
        .map(DivisionCode::new);
  }
}
