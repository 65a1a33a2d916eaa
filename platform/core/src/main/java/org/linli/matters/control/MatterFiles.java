package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;

/** Keeps the photographs, voice notes and scans of matters; their process has the ids alone. */
@ApplicationScoped
public class MatterFiles {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public MatterFiles(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected MatterFiles() {
    this(null, null);
  }

  /** The checked values as the process holds them: what was sent is kept, and named by its id. */
  Map<String, Object> kept(UUID matter, Map<String, Object> checked) {
    var values = new HashMap<String, Object>(checked);
    values.replaceAll(
        (field, value) ->
            value instanceof List<?> list
                ? list.stream()
                    .map(
                        one ->
                            one instanceof Enclosure sent
                                ? keep(matter, field, sent).toString()
                                : one)
                    .toList()
                : value);
    return values;
  }

  private UUID keep(UUID matter, String field, Enclosure sent) {
    var id = Sql.newId();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into matter_file (tenant_id, id, matter_id, field, at, media_type, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                scopes.requireTenant().value(),
                id,
                matter,
                field,
                Instant.now().atOffset(ZoneOffset.UTC),
                sent.mediaType(),
                Sha256.hex(sent.content()),
                sent.content()));
    return id;
  }

  /**
   * A file of a matter.
   *
   * @param shown what its reader sees of the matter
   * @throws NotFound for one that the reader does not see there
   */
  public Enclosure read(UUID matter, FormView shown, UUID file) {
    if (shown.fields().stream().noneMatch(field -> shows(field, file))) {
      throw new NotFound("matter-file");
    }
    return find(matter, "", null, file);
  }

  /** One that was kept under that name; who may read it says the caller. */
  Enclosure read(UUID matter, String field, UUID file) {
    return find(matter, " and field = :field", field, file);
  }

  private Enclosure find(UUID matter, String which, String field, UUID file) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select media_type, content from matter_file where tenant_id = :tenant"
                        + " and matter_id = :matter and id = :id"
                        + which)
                .bind("tenant", scopes.requireTenant())
                .bind("matter", matter)
                .bind("id", file)
                .bind("field", field)
                .map((row, context) -> new Enclosure(row.getString(1), row.getBytes(2)))
                .findOne()
                .orElseThrow(() -> new NotFound("matter-file")));
  }

  private static boolean shows(FieldView field, UUID file) {
    return field.type().isFile()
        && field.value() instanceof List<?> ids
        && ids.contains(file.toString());
  }
}
