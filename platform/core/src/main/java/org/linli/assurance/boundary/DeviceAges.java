package org.linli.assurance.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.assurance.control.AgeTable;
import org.linli.assurance.control.AgingRule;
import org.linli.assurance.control.Place;
import org.linli.assurance.entity.DeviceAge;
import org.linli.assurance.entity.RecordDraft;
import org.linli.tenancy.entity.CityTime;

/**
 * Running hours, state and age of devices that have an end, and their replacement as entries of the
 * community's register (004 table 3.8.2).
 */
@Facade
public class DeviceAges {

  private final List<AgingRule> rules = AgingRule.delivered();
  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SecurityRegister register;
  private final InstantSource clock;

  @Inject
  public DeviceAges(Jdbi jdbi, Scopes scopes, SecurityRegister register) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.register = register;
    this.clock = InstantSource.system();
  }

  /** For the container's proxy alone. */
  protected DeviceAges() {
    this(null, null, null);
  }

  /** All in service that a rule speaks of, what has to be replaced first on top. */
  @Permit("assurance:read")
  public List<DeviceAge> list() {
    var all = new ArrayList<DeviceAge>();
    jdbi.useHandle(handle -> each(handle, (rule, age) -> all.add(age)));
    return all;
  }

  /**
   * Plans the replacement of every device whose day is near and that has none planned: an entry
   * each, in force, due on that day.
   *
   * @return how many were planned
   */
  @Permit("assurance:write")
  @Mutates("security-record.replacements-planned")
  public int plan() {
    var planned = new ArrayList<DeviceAge>();
    jdbi.useHandle(
        handle ->
            each(
                handle,
                (rule, age) -> {
                  if (age.due() && !age.planned()) {
                    register.putInForce(register.add(draft(rule, age)));
                    planned.add(age);
                  }
                }));
    return planned.size();
  }

  private void each(Handle handle, BiConsumer<AgingRule, DeviceAge> told) {
    var tenant = scopes.requireTenant();
    var place = Place.of(handle, scopes.caller());
    for (var rule : rules) {
      AgeTable.of(handle, tenant, place, rule, today()).forEach(age -> told.accept(rule, age));
    }
  }

  /** A day that has passed is today's: it cannot be replaced earlier any more. */
  private RecordDraft draft(AgingRule rule, DeviceAge age) {
    var by = age.replaceBy().isBefore(today()) ? today() : age.replaceBy();
    return new RecordDraft(
        rule.kind(),
        age.code(),
        scopes.caller().displayName(),
        today(),
        by,
        null,
        null,
        age.runningHours() == null
            ? Map.of()
            : Map.of(rule.hoursField(), String.valueOf(age.runningHours())),
        null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
  }
}
