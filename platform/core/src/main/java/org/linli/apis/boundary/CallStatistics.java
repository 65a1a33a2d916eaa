package org.linli.apis.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.apis.control.Catalogue;
import org.linli.apis.control.Usage;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;

/**
 * Counted calls (004 §3.2 (7) d, 003 table 1-11 (2)): an owner's those of the own applications, a
 * community's also those that named the community, the bureau's all of its city.
 */
@Facade
public class CallStatistics {

  private final Usage usage;
  private final Catalogue catalogue;
  private final ApiRegister register;
  private final Scopes scopes;

  @Inject
  public CallStatistics(Jdbi jdbi, ApiRegister register, Scopes scopes) {
    this.usage = new Usage(jdbi);
    this.catalogue = new Catalogue(jdbi);
    this.register = register;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected CallStatistics() {
    this(null, null, null);
  }

  /** By application and interface, the most called first. */
  @Permit("applications:read")
  public Page<UsageRow> list(UsageQuery query, PageRequest page) {
    return usage.rows(
        scopes.caller(), query, page, api -> register.find(api).map(ApiFacts::title).orElse(""));
  }

  /** Hour by hour; hours without a call are left out. */
  @Permit("applications:read")
  public List<HourOfCalls> hours(UsageQuery query) {
    return usage.hours(scopes.caller(), query);
  }

  /** How many kinds of interfaces there are, and how often they are called. */
  @Permit("applications:read")
  public InterfaceUse summary(UsageQuery query) {
    var book = catalogue.read();
    var open =
        register.all().stream().filter(api -> book.state(api.id()) == ApiState.OPEN).toList();
    var total = usage.total(scopes.caller(), query);
    var hours = Math.max(1.0, Duration.between(query.from(), query.until()).toMinutes() / 60.0);
    return new InterfaceUse(
        open.stream().map(api -> book.group(api).id()).distinct().count(),
        open.size(),
        total.apis(),
        total.applications(),
        total.calls(),
        total.calls() / hours);
  }
}
