package org.linli.identity.control;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Where a new account belongs. What is outside the giver's reach is answered as what does not
 * exist, so that nobody is put into a foreign community and nobody learns which there are.
 */
public record Placement(DivisionCode scope, TenantId tenant, String organisation) {

  public static Placement of(
      Handle handle,
      Caller giver,
      Tier tier,
      DivisionCode scope,
      TenantId tenant,
      String organisation) {
    return switch (tier) {
      case CITY, DISTRICT, STREET -> {
        requireNone("tenant", tenant);
        requireNone("organisation", organisation);
        yield new Placement(division(handle, giver, tier, scope), null, null);
      }
      case COMMUNITY, RESIDENT -> {
        requireNone("scope", scope);
        var home = community(handle, giver, tenant);
        yield new Placement(
            null, home, organisation == null ? null : organisationOf(handle, home, organisation));
      }
      case OPERATOR -> {
        requireNone("scope", scope);
        requireNone("tenant", tenant);
        yield new Placement(null, null, enterprise(handle, giver, organisation));
      }
      case PLATFORM -> {
        requireNone("scope", scope);
        requireNone("tenant", tenant);
        requireNone("organisation", organisation);
        yield new Placement(null, null, null);
      }
    };
  }

  private static DivisionCode division(Handle handle, Caller giver, Tier tier, DivisionCode scope) {
    if (scope == null || !scope.level().name().equals(tier.name())) {
      throw new Invalid("scope", "fits-tier");
    }
    if (!giver.isSystem() && (giver.scope() == null || !scope.isWithin(giver.scope()))) {
      throw new NotFound("division");
    }
    require(handle, "select code from division where code = :id", scope.value(), "division");
    return scope;
  }

  private static TenantId community(Handle handle, Caller giver, TenantId named) {
    var tenant =
        Optional.ofNullable(named)
            .or(giver::tenant)
            .orElseThrow(() -> new Invalid("tenant", "required"));
    var code = require(handle, "select code from tenant where id = :id", tenant.value(), "tenant");
    var own =
        giver
            .tenant()
            .map(tenant::equals)
            .orElse(giver.scope() != null && code.startsWith(giver.scope().value()));
    if (!giver.isSystem() && !own) {
      throw new NotFound("tenant");
    }
    return tenant;
  }

  private static String enterprise(Handle handle, Caller giver, String named) {
    var organisation =
        Optional.ofNullable(named)
            .or(giver::organisation)
            .orElseThrow(() -> new Invalid("organisation", "required"));
    if (giver.tier() == Tier.OPERATOR && !giver.organisation().equals(Optional.of(organisation))) {
      throw new NotFound("organisation");
    }
    return organisation(handle, organisation);
  }

  /**
   * An owners' committee is that of one community, and named by its number there or by its id;
   * enterprises work in many.
   */
  private static String organisationOf(Handle handle, TenantId home, String named) {
    return handle
        .createQuery(
            """
            select o.id from organisation o
            left join unit u on o.kind = 'OWNERS_COMMITTEE' and cast(u.id as varchar) = o.id
            left join tenant t on t.code = u.code
            where o.kind <> 'OWNERS_COMMITTEE' and o.id = :id
              or o.kind = 'OWNERS_COMMITTEE' and u.state = 'ACTIVE' and t.id = :tenant and :id in (o.id, u.number)""")
        .bind("id", named)
        .bind("tenant", home)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound("organisation"));
  }

  private static String organisation(Handle handle, String organisation) {
    return require(
        handle, "select id from organisation where id = :id", organisation, "organisation");
  }

  private static String require(Handle handle, String sql, String id, String what) {
    return handle
        .createQuery(sql)
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound(what));
  }

  private static void requireNone(String field, Object value) {
    if (value != null) {
      throw new Invalid(field, "fits-tier");
    }
  }
}
