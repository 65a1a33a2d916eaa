package org.linli.contracts.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.control.ContractTable;
import org.linli.contracts.control.Registry;
import org.linli.contracts.control.StandingContract;
import org.linli.contracts.control.TextTable;
import org.linli.contracts.entity.Agreement;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Who sees the papers of contracts when a community of theirs has another code: the divisions above
 * the new one, and those above the old one no more, unless they are parties themselves. Signatures
 * are only added to, and stay as they were given.
 */
public final class ContractSight {

  private ContractSight() {}

  /**
   * In the transaction that changed the code, with the eyes of the city.
   *
   * @param from the code of before
   * @return how many contracts
   */
  public static long follow(Handle handle, DivisionCode from) {
    var ids =
        handle
            .createQuery("select id from contract where :from = any(viewers)")
            .bind("from", from)
            .mapTo(UUID.class)
            .list();
    for (var id : ids) {
      ContractTable.find(handle, id).ifPresent(contract -> show(handle, contract, from));
    }
    return ids.size();
  }

  private static void show(Handle handle, StandingContract contract, DivisionCode from) {
    // What was proposed last is what its viewers were told.
    var proposed =
        TextTable.of(handle, contract.id()).reversed().stream()
            .filter(text -> Objects.nonNull(text.negotiatedAt()))
            .findFirst();
    if (proposed.isEmpty()) {
      return;
    }
    var viewers = viewers(handle, proposed.get().words(), from.at(DivisionLevel.CITY));
    handle
        .createUpdate(
            "update contract_text set viewers = :viewers where contract_id = :id and :from = any(viewers)")
        .bind("viewers", viewers)
        .bind("id", contract.id())
        .bind("from", from)
        .execute();
    handle
        .createUpdate("update contract set viewers = :viewers where id = :id")
        .bind("viewers", viewers)
        .bind("id", contract.id())
        .execute();
    handle
        .createUpdate(
            """
            update project set viewers = array(select distinct v from (
              select unnest(c.viewers) as v from contract c where c.project_id = :project
              union select scope_code) u order by v)
            where id = :project""")
        .bind("project", contract.project())
        .execute();
  }

  private static String[] viewers(Handle handle, Agreement words, DivisionCode bureau) {
    var viewers = new TreeSet<>(Arrays.asList(Registry.viewers(words, bureau, List.of())));
    for (var code : Registry.codes(handle, words.communities()).values()) {
      for (var level : DivisionLevel.values()) {
        viewers.add(code.at(level).value());
      }
    }
    return viewers.toArray(String[]::new);
  }
}
