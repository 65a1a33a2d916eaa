package org.linli.contracts.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.linli.rights.entity.Party;

/**
 * A party of a contract.
 *
 * @param number its place in the contract, from 1: 甲方, 乙方 …
 * @param organisation an enterprise's, department's or owners' committee's id, else the code of a
 *     division or community
 * @param name as it stood when the text was written; filled in by the platform
 * @param investment what it puts in, in ten thousand yuan
 * @param risk the part of the risk that it bears, in per cent
 * @param duties what it owes, in words
 * @param licences by which it may offer what is regulated
 */
public record Member(
    int number,
    Party party,
    String organisation,
    String name,
    Set<PartnerRole> roles,
    BigDecimal investment,
    BigDecimal risk,
    String duties,
    List<Licence> licences) {

  /** Of one that has no licence to show. */
  public Member(
      int number,
      Party party,
      String organisation,
      String name,
      Set<PartnerRole> roles,
      BigDecimal investment,
      BigDecimal risk,
      String duties) {
    this(number, party, organisation, name, roles, investment, risk, duties, List.of());
  }

  public Member {
    licences = licences == null ? List.of() : List.copyOf(licences);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    investment = investment == null ? BigDecimal.ZERO : investment;
    risk = risk == null ? BigDecimal.ZERO : risk;
  }

  public boolean plays(PartnerRole role) {
    return roles.contains(role);
  }

  /** Whether it is the one that asks under this id. */
  public boolean is(Party other, String id) {
    return party == other && organisation.equals(id);
  }

  Member named(String known) {
    return new Member(
        number, party, organisation, known, roles, investment, risk, duties, licences);
  }
}
