package org.linli.showcase.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.ContractDraft;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Concludes a showcase community's contract in the name of the bureau, as the rules want it. */
final class ContractLoad {

  private final ShowcaseRooms rooms;
  private final DivisionCode city;
  private final CommunityPack pack;

  ContractLoad(ShowcaseRooms rooms, DivisionCode city, CommunityPack pack) {
    this.rooms = rooms;
    this.city = city;
    this.pack = pack;
  }

  /** Concludes it unless it was concluded already. */
  boolean run() {
    var bureau = rooms.scopes().asSystem("showcase", this::bureau);
    return Unchecked.call(
        () -> rooms.scopes().as(bureau, () -> rooms.scopes().call(this::conclude)));
  }

  private boolean conclude() {
    var tenant = new TenantId(pack.code());
    var standing =
        rooms
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select exists (select 1 from contract where tenant_id = :tenant and number = :number)")
                        .bind("tenant", tenant)
                        .bind("number", pack.contract().number)
                        .mapTo(boolean.class)
                        .one());
    if (standing) {
      return false;
    }
    var contract = pack.contract();
    var terms =
        new Terms(
            false,
            set(contract.scope, Asset::new),
            contract.clauses.stream().map(ContractLoad::clause).toList());
    rooms
        .contracts()
        .conclude(
            new ContractDraft(
                tenant,
                contract.number,
                pack.operator().id(),
                contract.from.toInstant(),
                contract.until.toInstant(),
                terms));
    return true;
  }

  private static Clause clause(CommunityPack.Term term) {
    return new Clause(
        term.id(),
        set(term.party(), Party::valueOf),
        set(term.asset(), Asset::new),
        set(term.action(), Action::valueOf),
        set(term.purpose(), Purpose::valueOf),
        Outcome.valueOf(term.decision()),
        term.text().zh());
  }

  /** {@code "*"} means any, which the rights write as an empty set. */
  private static <T> Set<T> set(List<String> names, Function<String, T> named) {
    return names.contains("*")
        ? Set.of()
        : names.stream().map(named).collect(Collectors.toUnmodifiableSet());
  }

  private Caller bureau() {
    return rooms
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.username, a.display_name, a.stamp from account a
                        join account_role r on r.account_id = a.id and r.role = 'BUREAU_ADMIN'
                        where a.state = 'ACTIVE' and a.scope_code = :city order by a.created_at limit 1""")
                    .bind("city", city)
                    .map(
                        (row, context) ->
                            new Caller(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                Tier.CITY,
                                Set.of("BUREAU_ADMIN"),
                                Set.of("contracts:read", "contracts:write"),
                                city,
                                Optional.empty(),
                                Optional.empty(),
                                "local",
                                Locale.SIMPLIFIED_CHINESE,
                                row.getLong(4),
                                false))
                    .one());
  }
}
