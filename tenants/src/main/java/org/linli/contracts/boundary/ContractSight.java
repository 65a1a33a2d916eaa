package org.linli.contracts.boundary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.control.Registry;
import org.linli.contracts.control.StandingText;
import org.linli.contracts.control.TextTable;
import org.linli.contracts.entity.TextState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/**
 * Who sees the papers of contracts when a community of theirs has another code: the divisions above
 * the new one, and those above the old one no more, unless they are parties themselves or have
 * another community in it. Signatures are only added to, and stay as they were given.
 */
public final class ContractSight {

  private final Handle handle;
  private final TenantId tenant;
  private final DivisionCode from;
  private final DivisionCode to;

  private ContractSight(Handle handle, TenantId tenant, DivisionCode from, DivisionCode to) {
    this.handle = handle;
    this.tenant = tenant;
    this.from = from;
    this.to = to;
  }

  /**
   * In the transaction that changed the code, with the eyes of the city.
   *
   * @param from the code of before
   * @param to the code of now
   * @return how many contracts
   */
  public static long follow(Handle handle, TenantId tenant, DivisionCode from, DivisionCode to) {
    var sight = new ContractSight(handle, tenant, from, to);
    var ids = contracts(handle, from);
    ids.forEach(sight::show);
    return ids.size();
  }

  /**
   * Whether a text waits for signatures to which the community itself is a party: it names it by
   * the code that it has, and could not be signed under another one.
   */
  public static boolean isWaiting(Handle handle, DivisionCode code) {
    return contracts(handle, code).stream()
        .flatMap(id -> TextTable.of(handle, id).stream())
        .filter(text -> text.state() == TextState.NEGOTIATED)
        .anyMatch(text -> members(text).contains(code.value()));
  }

  private static List<UUID> contracts(Handle handle, DivisionCode code) {
    return handle
        .createQuery("select id from contract where :code = any(viewers) order by id")
        .bind("code", code)
        .mapTo(UUID.class)
        .list();
  }

  private static Set<String> members(StandingText text) {
    var members = new HashSet<String>();
    text.words().members().forEach(member -> members.add(member.organisation()));
    return members;
  }

  private void show(UUID contract) {
    var texts = TextTable.of(handle, contract);
    var keep = new HashSet<String>();
    for (var text : texts) {
      var own = justified(text);
      keep.addAll(own);
      write(
          "update contract_text set viewers = :viewers where contract_id = :id and version = :version",
          Map.of("id", contract, "version", text.version()),
          seen(
              "select viewers from contract_text where contract_id = :id and version = :version",
              Map.of("id", contract, "version", text.version())),
          own,
          text.negotiatedAt() != null);
    }
    write(
        "update contract set viewers = :viewers where id = :id",
        Map.of("id", contract),
        seen("select viewers from contract where id = :id", Map.of("id", contract)),
        keep,
        texts.stream().anyMatch(text -> text.negotiatedAt() != null));
    handle
        .createUpdate(
            """
            update project set viewers = array(select distinct v from (
              select unnest(c.viewers) as v from contract c where c.project_id = p.project_id
              union select scope_code) u order by v)
            from (select project_id from contract where id = :contract) p
            where id = p.project_id""")
        .bind("contract", contract)
        .execute();
  }

  /** Who sees the text for another reason: as a party, or by another community of it. */
  private Set<String> justified(StandingText text) {
    var keep = members(text);
    Registry.codes(handle, text.words().communities())
        .forEach(
            (community, code) -> {
              if (!community.equals(tenant)) {
                keep.addAll(above(code));
              }
            });
    return keep;
  }

  private List<String> seen(String query, Map<String, ?> which) {
    return List.of(
        handle
            .createQuery(query)
            .bindMap(which)
            .map((row, context) -> (String[]) row.getArray(1).getArray())
            .one());
  }

  /**
   * @param told whether divisions above know of it: of a draft its parties alone do
   */
  private void write(
      String update, Map<String, ?> which, List<String> before, Set<String> keep, boolean told) {
    if (!before.contains(from.value())) {
      return;
    }
    var viewers = new TreeSet<>(before);
    above(from).stream()
        .filter(code -> !keep.contains(code) || code.equals(from.value()))
        .forEach(viewers::remove);
    viewers.addAll(told ? above(to) : List.of(to.value()));
    // The bureau is above both.
    if (before.contains(from.at(DivisionLevel.CITY).value())) {
      viewers.add(from.at(DivisionLevel.CITY).value());
    }
    handle
        .createUpdate(update)
        .bindMap(which)
        .bind("viewers", viewers.toArray(String[]::new))
        .execute();
  }

  private static List<String> above(DivisionCode code) {
    return Arrays.stream(DivisionLevel.values()).map(level -> code.at(level).value()).toList();
  }
}
