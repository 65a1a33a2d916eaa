package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.matters.boundary.ApprovalRefused;
import org.linli.matters.entity.Approval;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.entity.DefinitionState;

/** Has a second person decide before a drawn version is published. */
@ApplicationScoped
public class Approvals {

  private static final int LONGEST = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Definitions definitions;
  private final Fences fences;
  private final Stricter stricter;

  @Inject
  public Approvals(
      Jdbi jdbi, Scopes scopes, Definitions definitions, Fences fences, Stricter stricter) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.definitions = definitions;
    this.fences = fences;
    this.stricter = stricter;
  }

  /** For the container's proxy alone. */
  protected Approvals() {
    this(null, null, null, null, null);
  }

  void drawn(UUID definition) {
    jdbi.useHandle(handle -> drawn(handle, definition));
  }

  private void drawn(Handle handle, UUID definition) {
    handle.execute(
        "insert into process_approval (definition_id, drawn_by, state) values (?, ?, 'DRAWN')"
            + " on conflict (definition_id) do nothing",
        definition,
        scopes.caller().accountId());
  }

  /** Asks for its publication; a refused one may be asked for again. */
  public void submit(UUID definition, String note) {
    own(definition);
    var said = note == null || note.isBlank() ? null : Invalid.text("note", note, LONGEST);
    jdbi.useHandle(
        handle -> {
          drawn(handle, definition);
          handle.execute(
              """
              update process_approval set state = 'WAITING', submitted_by = ?, submitted_name = ?, submitted_at = ?,
                submitted_note = ?, decided_by = null, decided_name = null, decided_at = null, decided_note = null
              where definition_id = ?\
              """,
              scopes.caller().accountId(),
              scopes.caller().displayName(),
              Instant.now().atOffset(ZoneOffset.UTC),
              said,
              definition);
        });
  }

  /**
   * Publishes what was submitted, as a second person; checked again, since what stands above it may
   * have changed.
   *
   * @throws ApprovalRefused for who drew or submitted it, and where nobody asked for it
   */
  public void approve(UUID definition) {
    decidable(definition);
    fences.require(definition);
    var row = definitions.row(definition);
    stricter.publish(
        row.scope(),
        row.key(),
        () -> {
          definitions.publish(definition);
          return definition;
        });
    decide(definition, "APPROVED", null);
  }

  /** Gives it back to whoever drew it, with the reason. */
  public void refuse(UUID definition, String reason) {
    var said = Invalid.text("reason", reason, LONGEST);
    decidable(definition);
    decide(definition, "REFUSED", said);
  }

  private void decidable(UUID definition) {
    own(definition);
    var known = of(definition).filter(one -> one.state() == Approval.State.WAITING);
    if (known.orElseThrow(ApprovalRefused::notSubmitted).own()) {
      throw ApprovalRefused.own();
    }
  }

  private void own(UUID definition) {
    var row = definitions.row(definition);
    var scope = scopes.caller().scope();
    if (scope == null || row.scope().isEmpty() || !row.scope().startsWith(scope.value())) {
      throw new NotFound("process");
    }
    if (row.state() != DefinitionState.DRAFT) {
      throw new org.linli.access.boundary.Conflict("process");
    }
  }

  private void decide(UUID definition, String state, String note) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update process_approval set state = ?, decided_by = ?, decided_name = ?,"
                    + " decided_at = ?, decided_note = ? where definition_id = ?",
                state,
                scopes.caller().accountId(),
                scopes.caller().displayName(),
                Instant.now().atOffset(ZoneOffset.UTC),
                note,
                definition));
  }

  /** Empty for what nobody drew here. */
  public Optional<Approval> of(UUID definition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from process_approval where definition_id = :id")
                .bind("id", definition)
                .map((row, context) -> approval(row))
                .findOne());
  }

  private Approval approval(ResultSet row) throws SQLException {
    var caller = scopes.caller().accountId();
    return new Approval(
        Approval.State.valueOf(row.getString("state")),
        row.getObject("drawn_by", UUID.class).equals(caller)
            || caller.equals(row.getObject("submitted_by", UUID.class)),
        row.getString("submitted_name"),
        Sql.instant(row, "submitted_at"),
        row.getString("submitted_note"),
        row.getString("decided_name"),
        Sql.instant(row, "decided_at"),
        row.getString("decided_note"));
  }
}
