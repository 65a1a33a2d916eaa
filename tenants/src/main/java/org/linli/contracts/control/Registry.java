package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The parties and communities that a text names, as the platform knows them. */
public final class Registry {

  private static final int CITY = 4;
  private static final int DISTRICT = 6;
  private static final int STREET = 9;

  private Registry() {}

  /** A community of a contract. */
  public record Community(TenantId id, DivisionCode code, String name, OperationMode mode) {}

  /**
   * The communities, if all of them lie in the division and run in the mode.
   *
   * @throws Invalid the same for one that lies elsewhere and one that does not exist
   */
  public static List<Community> communities(
      Handle handle, Agreement words, DivisionCode within, OperationMode mode) {
    var found =
        handle
            .createQuery(
                "select id, code, name, mode from tenant where id = any (:ids) and code like :within order by code")
            .bind("ids", ids(words.communities()))
            .bind("within", within.value() + "%")
            .map(
                (row, context) ->
                    new Community(
                        new TenantId(row.getString("id")),
                        new DivisionCode(row.getString("code")),
                        row.getString("name"),
                        OperationMode.valueOf(row.getString("mode"))))
            .list();
    require(found.size() == words.communities().size(), "communities", "unknown-community");
    require(
        found.stream().allMatch(community -> community.mode() == mode),
        "communities",
        "other-mode");
    return found;
  }

  /** The names of the communities that lie in the division; of all of them without one. */
  public static Map<TenantId, String> names(
      Handle handle, List<TenantId> communities, DivisionCode within) {
    var names = new LinkedHashMap<TenantId, String>();
    handle
        .createQuery(
            "select id, name from tenant where id = any (:ids) and code like :within order by code")
        .bind("ids", ids(communities))
        .bind("within", within == null ? "%" : within.value() + "%")
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("name")))
        .forEach(entry -> names.put(new TenantId(entry.getKey()), entry.getValue()));
    return names;
  }

  /** The communities' divisions. */
  public static Map<TenantId, DivisionCode> codes(Handle handle, List<TenantId> communities) {
    var codes = new LinkedHashMap<TenantId, DivisionCode>();
    handle
        .createQuery("select id, code from tenant where id = any (:ids)")
        .bind("ids", ids(communities))
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("code")))
        .forEach(
            entry -> codes.put(new TenantId(entry.getKey()), new DivisionCode(entry.getValue())));
    return codes;
  }

  /**
   * The text with its parties' names.
   *
   * @throws Invalid when one is not known as what it is called
   */
  public static Agreement named(Handle handle, Agreement words) {
    return words.named(
        member ->
            member.party() == Party.OWNERS_COMMITTEE
                ? committee(handle, member, words.communities())
                : name(handle, member));
  }

  /** It stands, and in a community of the contract: nobody grants what others own. */
  private static String committee(Handle handle, Member member, List<TenantId> communities) {
    return handle
        .createQuery(
            """
            select u.name from unit u join organisation o on o.id = cast(u.id as varchar)
            join tenant t on t.code = u.code
            where o.id = :id and o.kind = :kind and u.state = 'ACTIVE' and t.id = any (:communities)""")
        .bind("id", member.organisation())
        .bind("kind", member.party().name())
        .bind("communities", ids(communities))
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new Invalid("members", "unknown-party"));
  }

  private static String name(Handle handle, Member member) {
    var isOrganisation = member.party().isEnterprise() || member.party() == Party.DEPARTMENT;
    return handle
        .createQuery(
            isOrganisation
                ? "select name from organisation where id = :id and kind = :kind"
                : "select name from division where code = :id and length(code) = :length")
        .bind("id", member.organisation())
        .bind("kind", member.party().name())
        .bind("length", length(member.party()))
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new Invalid("members", "unknown-party"));
  }

  private static int length(Party party) {
    return switch (party) {
      case BUREAU -> CITY;
      case DISTRICT -> DISTRICT;
      case STREET -> STREET;
      default -> 12;
    };
  }

  /**
   * Who sees the papers.
   *
   * @param communities none while it is a draft: those come to know of it with the proposal
   */
  public static String[] viewers(
      Agreement words, DivisionCode bureau, List<Community> communities) {
    Set<String> viewers = new HashSet<>();
    viewers.add(bureau.value());
    words.members().forEach(member -> viewers.add(member.organisation()));
    for (var community : communities) {
      for (var length : new int[] {CITY, DISTRICT, STREET, community.code().value().length()}) {
        viewers.add(community.code().value().substring(0, length));
      }
    }
    return viewers.stream().sorted().toArray(String[]::new);
  }

  private static String[] ids(List<TenantId> communities) {
    return communities.stream().map(TenantId::value).toArray(String[]::new);
  }
}
