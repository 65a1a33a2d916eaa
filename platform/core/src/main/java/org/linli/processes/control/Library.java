package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.Sha256;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Version;
import org.linli.tenancy.entity.DivisionCode;

/** Keeps the definitions, each version checked against what it calls and what stands above it. */
@ApplicationScoped
public class Library {

  /** Above every division. */
  private static final String PACKS = "";

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;
  private final Actions actions;

  @Inject
  public Library(Jdbi jdbi, Scopes scopes, Shelf shelf, @Any Instance<Action> actions) {
    this(jdbi, scopes, shelf, (Iterable<Action>) actions);
  }

  public Library(Jdbi jdbi, Scopes scopes, Shelf shelf, Iterable<Action> actions) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
    this.actions = new Actions(actions);
  }

  /** For the container's proxy alone. */
  protected Library() {
    this(null, null, null, List.<Action>of());
  }

  public Checked check(String scope, String xml) {
    return jdbi.withHandle(handle -> check(handle, scope, xml));
  }

  private Checked check(Handle handle, String scope, String xml) {
    var table = new DefinitionTable(handle);
    return new Reader(
            actions.byName(),
            key -> model(table.standing(key, scope, true)),
            key -> model(table.standing(key, scope, false)))
        .read(xml);
  }

  private Optional<ProcessModel> model(Optional<UUID> id) {
    return id.map(shelf::version).map(version -> version.model());
  }

  public UUID draft(DivisionCode scope, String xml) {
    var caller = scopes.caller();
    require(scope.value());
    return jdbi.withHandle(handle -> draft(handle, scope.value(), xml, caller.displayName()));
  }

  private UUID draft(Handle handle, String scope, String xml, String by) {
    var model = fine(check(handle, scope, xml));
    var table = new DefinitionTable(handle);
    var base = table.standing(model.key(), scope, false).orElse(null);
    return table.draft(scope, model, xml, base, by, Instant.now());
  }

  private ProcessModel fine(Checked checked) {
    if (!checked.isFine()) {
      throw new ProcessRefused(checked.findings(), scopes.caller().locale());
    }
    return checked.model().orElseThrow();
  }

  public void publish(UUID id) {
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          var row = own(handle, id);
          if (row.state() != DefinitionState.DRAFT) {
            throw new Conflict("process");
          }
          publish(handle, row, caller.displayName());
        });
    shelf.forget();
  }

  private void publish(Handle handle, DefinitionRow row, String by) {
    var table = new DefinitionTable(handle);
    fine(check(handle, row.scope(), table.xml(row.id())));
    var base = table.standing(row.key(), row.scope(), false).orElse(null);
    table.publish(row, base, by, Instant.now());
  }

  /**
   * A pack's file becomes the next version where it differs from the one that stands.
   *
   * @return the version that stands now
   */
  public UUID deliver(String xml) {
    var standing =
        jdbi.withHandle(
            handle -> {
              var table = new DefinitionTable(handle);
              var model = fine(check(handle, PACKS, xml));
              var known = delivered(table, model.key(), xml);
              if (known.isPresent()) {
                return known.get();
              }
              var id = draft(handle, PACKS, xml, "packs");
              publish(handle, table.find(id).orElseThrow(), "packs");
              return id;
            });
    shelf.forget();
    return standing;
  }

  /** Whether that file of a pack is what stands already. */
  public boolean isDelivered(String key, String xml) {
    return jdbi.withHandle(handle -> delivered(new DefinitionTable(handle), key, xml).isPresent());
  }

  private static Optional<UUID> delivered(DefinitionTable table, String key, String xml) {
    return table
        .standing(key, PACKS, true)
        .flatMap(table::find)
        .filter(row -> row.digest().equals(Sha256.hex(xml)))
        .map(DefinitionRow::id);
  }

  /** What a variant of that division is held against; empty where nothing stands above it. */
  public Optional<Version> above(String scope, String key) {
    return jdbi.withHandle(handle -> new DefinitionTable(handle).standing(key, scope, false))
        .map(shelf::version);
  }

  /** Where a version that stands does not keep to what stands above it now. */
  public List<Finding> misfits(UUID id) {
    var variant = shelf.version(id);
    var findings = new Findings();
    above(variant.scope(), variant.key())
        .ifPresent(above -> new VariantCheck(above.model(), variant.model(), findings).check());
    return findings.all();
  }

  /** What stands for divisions within that one, its own too. */
  public List<DefinitionRow> variants(String scope, String key) {
    return jdbi.withHandle(handle -> new DefinitionTable(handle).variants(scope, key));
  }

  /** A version in the lists. */
  public DefinitionRow row(UUID id) {
    return jdbi.withHandle(
        handle -> new DefinitionTable(handle).find(id).orElseThrow(() -> new NotFound("process")));
  }

  /** The process of a version. */
  public ProcessModel model(UUID id) {
    return shelf.version(id).model();
  }

  public void withdraw(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    jdbi.useHandle(
        handle -> {
          var state = own(handle, id).state();
          if (state != DefinitionState.DRAFT && state != DefinitionState.PUBLISHED) {
            throw new Conflict("process");
          }
          new DefinitionTable(handle).withdraw(id, reason.strip(), Instant.now());
        });
    shelf.forget();
  }

  public List<DefinitionRow> around(String scope) {
    require(scope);
    return jdbi.withHandle(handle -> new DefinitionTable(handle).around(scope));
  }

  public void within(String scope) {
    require(scope);
  }

  public String file(UUID id) {
    return jdbi.withHandle(
        handle -> {
          var table = new DefinitionTable(handle);
          return table.xml(table.find(id).orElseThrow(() -> new NotFound("process")).id());
        });
  }

  /** The file with a drawing. */
  public String drawn(String xml) {
    return Picture.in(xml);
  }

  /** What differs between two versions, whatever process they are of. */
  public List<ModelChange> compare(UUID before, UUID after) {
    var old = file(before);
    var now = file(after);
    return new Comparing(shelf.version(before).model(), old, shelf.version(after).model(), now)
        .changes();
  }

  private DefinitionRow own(Handle handle, UUID id) {
    var row = new DefinitionTable(handle).find(id).orElseThrow(() -> new NotFound("process"));
    require(row.scope());
    return row;
  }

  /** A division below one's own is one's own, too; packs are nobody's to change. */
  private void require(String scope) {
    var caller = scopes.caller();
    var own = caller.scope() == null ? null : caller.scope().value();
    if (!caller.isSystem() && (own == null || scope.isEmpty() || !scope.startsWith(own))) {
      throw new NotFound("process");
    }
  }
}
