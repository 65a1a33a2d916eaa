package org.linli.tenancy.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.control.DivisionFile;
import org.linli.tenancy.control.DivisionLine;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

/**
 * Loads a city: its divisions, and each community as a tenant. Knows no container: the caller
 * brings the handle, and with it the transaction that makes the load whole or nothing, for example
 * {@code jdbi.inTransaction(h -> CityImport.load(h, csv, false))}.
 */
public final class CityImport {

  /** What a community stands in until the bureau says otherwise. */
  static final OperationMode FIRST_MODE = OperationMode.GOVERNMENT;

  private CityImport() {}

  /**
   * Checks the file and, when it has no fault and this is no dry run, writes what is new or
   * renamed.
   *
   * @param handle inside a transaction, in the application's role
   */
  public static ImportReport load(Handle handle, InputStream csv, boolean dryRun) {
    try {
      var file = DivisionFile.read(csv);
      var other = file.city().flatMap(city -> otherCity(handle, city));
      if (!file.faults().isEmpty() || other.isPresent()) {
        return ImportReport.refused(other.map(List::of).orElseGet(file::faults));
      }
      var held = held(handle, file);
      if (!held.isEmpty()) {
        return ImportReport.refused(held);
      }
      return write(handle, file, dryRun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the file itself, before there is any database to load it into. */
  public static List<Fault> faults(InputStream csv) throws IOException {
    return DivisionFile.read(csv).faults();
  }

  /** One installation is one city: a file of another one belongs into another installation. */
  private static Optional<Fault> otherCity(Handle handle, DivisionLine city) {
    return handle
        .createQuery("select code from division where level = 'CITY' and code <> :code")
        .bind("code", city.code())
        .mapTo(String.class)
        .findFirst()
        .map(installed -> new Fault(city.number(), city.code().value(), "other-city", installed));
  }

  /** Why a code is no new community's, and the code that its community has now. */
  private record Held(String rule, String current) {}

  /**
   * A file older than a move would bring the community back a second time, and one that is ahead of
   * a move would bring it before its day: beside itself.
   */
  private static List<Fault> held(Handle handle, DivisionFile file) {
    var held = new HashMap<DivisionCode, Held>();
    handle
        .createQuery(
            """
            select f.code, t.code as current, 'former' as rule
            from division_former f join tenant t on t.id = f.community
            union all
            select to_code, from_code, 'promised' from tenant_move where state in ('PROPOSED', 'CONFIRMED')\
            """)
        .map(
            (row, context) ->
                Map.entry(
                    new DivisionCode(row.getString("code")),
                    new Held(row.getString("rule"), row.getString("current"))))
        .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
    return file.lines().stream()
        .filter(line -> held.containsKey(line.code()))
        .map(
            line -> {
              var why = held.get(line.code());
              return new Fault(line.number(), line.code().value(), why.rule(), why.current());
            })
        .toList();
  }

  private static ImportReport write(Handle handle, DivisionFile file, boolean dryRun) {
    var standing = standing(handle);
    var fresh = file.lines().stream().filter(line -> !standing.containsKey(line.code())).toList();
    var renamed =
        file.lines().stream()
            .filter(
                line ->
                    standing.containsKey(line.code())
                        && !standing.get(line.code()).equals(line.name()))
            .toList();
    if (!dryRun) {
      insert(handle, fresh);
      rename(handle, renamed);
    }
    return new ImportReport(
        file.count(DivisionLevel.CITY),
        file.count(DivisionLevel.DISTRICT),
        file.count(DivisionLevel.STREET),
        file.count(DivisionLevel.COMMUNITY),
        fresh.size(),
        renamed.size(),
        file.lines().size() - fresh.size() - renamed.size(),
        List.of());
  }

  private static Map<DivisionCode, String> standing(Handle handle) {
    var standing = new HashMap<DivisionCode, String>();
    handle
        .createQuery("select code, name from division")
        .map(
            (row, context) ->
                Map.entry(new DivisionCode(row.getString("code")), row.getString("name")))
        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
    return standing;
  }

  /**
   * One statement for all divisions and one for all tenants: the foreign keys are checked at its
   * end, so order is free.
   */
  private static void insert(Handle handle, List<DivisionLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    handle.registerArrayType(String.class, "varchar");
    handle
        .createUpdate(
            """
            insert into division (code, name, level, parent_code)
            select code, name, level, nullif(parent, '')
            from unnest(:codes, :names, :levels, :parents) as line (code, name, level, parent)\
            """)
        .bindArray("codes", String.class, column(lines, line -> line.code().value()))
        .bindArray("names", String.class, column(lines, DivisionLine::name))
        .bindArray("levels", String.class, column(lines, line -> line.code().level().name()))
        .bindArray(
            "parents",
            String.class,
            column(lines, line -> line.code().parent().map(DivisionCode::value).orElse("")))
        .execute();
    var communities =
        lines.stream().filter(line -> line.code().level() == DivisionLevel.COMMUNITY).toList();
    handle
        .createUpdate(
            """
            insert into tenant (id, code, name, mode, state, provisioned_at, state_since)
            select code, code, name, :mode, 'ACTIVE', :now, :now from unnest(:codes, :names) as line (code, name)
            on conflict do nothing\
            """)
        .bindArray("codes", String.class, column(communities, line -> line.code().value()))
        .bindArray("names", String.class, column(communities, DivisionLine::name))
        .bind("mode", FIRST_MODE)
        .bind("now", Instant.now())
        .execute();
  }

  private static void rename(Handle handle, List<DivisionLine> lines) {
    for (var line : lines) {
      for (var table : List.of("division", "tenant")) {
        handle
            .createUpdate("update " + table + " set name = :name where code = :code")
            .bind("name", line.name())
            .bind("code", line.code())
            .execute();
      }
    }
  }

  private static List<Object> column(
      List<DivisionLine> lines, Function<DivisionLine, String> field) {
    return lines.stream().<Object>map(field).toList();
  }
}
