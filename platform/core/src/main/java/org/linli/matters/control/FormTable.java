package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.matters.entity.MatterForm;
import org.linli.persistence.Sha256;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** The form of each version of a process; it never changes, so each is read once. */
@ApplicationScoped
public class FormTable {

  private static final int MOST_KEPT = 2_000;

  private final Jdbi jdbi;
  private final Map<UUID, MatterForm> kept = new ConcurrentHashMap<>();

  @Inject
  public FormTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected FormTable() {
    this(null);
  }

  void keep(UUID definition, MatterForm form, String yaml) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into process_form (definition_id, word, digest, yaml) values (?, ?, ?, ?)"
                    + " on conflict (definition_id) do nothing",
                definition,
                form.word(),
                Sha256.hex(yaml),
                yaml));
  }

  Optional<String> yaml(UUID definition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select yaml from process_form where definition_id = :id")
                .bind("id", definition)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Whether a process that stands above or below has the key, true, or numbers with the word alone,
   * false; empty where neither is taken.
   */
  Optional<Boolean> taken(DivisionCode scope, String key, String word) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.key = :key from process_definition d
                    join process_form f on f.definition_id = d.id
                    where (:scope like d.scope_code || '%' or d.scope_code like :scope || '%')
                      and (d.key = :key or f.word = :word)
                    order by 1 desc limit 1""")
                .bind("scope", scope.value())
                .bind("key", key)
                .bind("word", word)
                .mapTo(Boolean.class)
                .findOne());
  }

  Optional<MatterForm> find(UUID definition) {
    var known = kept.get(definition);
    if (known != null) {
      return Optional.of(known);
    }
    var read = yaml(definition).map(text -> Forms.stored(text, definition.toString()));
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    read.ifPresent(form -> kept.put(definition, form));
    return read;
  }

  MatterForm of(UUID definition) {
    return find(definition).orElseThrow(() -> new NotFound("matter-kind"));
  }

  /** What a community may begin: of each kind the version that stands for it. */
  List<MatterForm> standing(TenantId tenant) {
    return versions(tenant).stream().map(this::of).toList();
  }

  MatterForm standing(TenantId tenant, String kind) {
    return standing(tenant).stream()
        .filter(form -> form.process().equals(kind))
        .findFirst()
        .orElseThrow(() -> new NotFound("matter-kind"));
  }

  private List<UUID> versions(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (d.key) d.id from process_definition d
                    join process_form f on f.definition_id = d.id join tenant t on t.id = :tenant
                    where d.state = 'PUBLISHED' and t.code like d.scope_code || '%'
                    order by d.key, length(d.scope_code) desc\
                    """)
                .bind("tenant", tenant)
                .mapTo(UUID.class)
                .list());
  }
}
