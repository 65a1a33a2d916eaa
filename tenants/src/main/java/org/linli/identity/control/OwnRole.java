package org.linli.identity.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.Level;
import org.linli.identity.entity.DataLimit;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * A role that somebody made: a copy of a delivered one, cut to size. It belongs to the division,
 * community or enterprise of who made it, serves everybody below, and grows by versions; deleted,
 * it keeps its versions and allows nothing.
 */
public record OwnRole(
    String id,
    Tier tier,
    String basis,
    String scope,
    String tenant,
    String organisation,
    int version,
    Text name,
    String description,
    Set<String> permissions,
    Set<String> tokenPermissions,
    DataLimit data) {

  private static final String ALL_OF_THE_COMMUNITY = ":all";

  /** Everybody has those. */
  private static final String OWN_MATTERS = "self:*";

  /** What it comes to at sign-in. */
  Set<String> words() {
    return effective(permissions);
  }

  /** What it comes to for programs. */
  Set<String> tokenWords() {
    return effective(tokenPermissions);
  }

  private Set<String> effective(Set<String> given) {
    var words =
        given.stream()
            .filter(word -> !(data.ownGrids() && word.endsWith(ALL_OF_THE_COMMUNITY)))
            .collect(Collectors.toCollection(TreeSet::new));
    words.add(OWN_MATTERS);
    words.add(data.word());
    return words;
  }

  /** Where it belongs, as readers see it. */
  public Optional<String> place() {
    return Stream.of(tenant, scope, organisation)
        .filter(each -> each != null && !each.isEmpty())
        .findFirst();
  }

  /** Whether it is of the very place that the caller administers. */
  public boolean isOf(Caller caller) {
    return switch (caller.tier()) {
      case CITY, DISTRICT, STREET ->
          caller.scope() != null && tenant == null && caller.scope().value().equals(scope);
      case COMMUNITY ->
          tenant != null && caller.tenant().filter(at -> at.value().equals(tenant)).isPresent();
      case OPERATOR ->
          organisation != null && caller.organisation().filter(organisation::equals).isPresent();
      case RESIDENT, PLATFORM -> false;
    };
  }

  /** Whether the caller's people can hold it: it was made here, or above. */
  public boolean serves(Caller caller) {
    return caller.isSystem()
        || isOf(caller)
        || scope != null
            && (caller.tier() == Tier.OPERATOR && tier == Tier.OPERATOR
                || caller.scope() != null && caller.scope().value().startsWith(scope));
  }

  static OwnRole row(ResultSet row, StatementContext context) throws SQLException {
    var top = row.getString("top_level");
    return new OwnRole(
        row.getString("id"),
        Tier.valueOf(row.getString("tier")),
        row.getString("basis"),
        row.getString("scope_code"),
        row.getString("tenant_id"),
        row.getString("organisation_id"),
        row.getInt("version"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("description"),
        words(row.getString("permissions")),
        words(row.getString("token_permissions")),
        new DataLimit(
            row.getBoolean("own_grids"),
            top == null ? null : Level.valueOf(top),
            words(row.getString("assets")).stream().map(Asset::new).collect(Collectors.toSet()),
            words(row.getString("purposes")).stream()
                .map(Purpose::valueOf)
                .collect(Collectors.toSet())));
  }

  static Set<String> words(String lines) {
    return lines.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(Stream.of(lines.split("\n")).sorted().toList());
  }
}
