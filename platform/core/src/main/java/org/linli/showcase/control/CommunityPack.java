package org.linli.showcase.control;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Mechanism;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/**
 * A showcase community as its pack file says; the keys are explained in the README beside the
 * packs. Where nobody knows how it lies, longitude and latitude are null.
 */
public record CommunityPack(
    String code,
    String name,
    OperationMode mode,
    Double longitude,
    Double latitude,
    Company operator,
    Company propertyCompany,
    Contract contract,
    List<Compound> compounds,
    List<PublicPoint> points,
    List<Grid> grids,
    List<Member> staff,
    List<Resident> residents,
    List<Instrument> devices,
    List<Announcement> notices) {

  /** An enterprise. */
  public record Company(String id, Text name) {}

  /** A compound with its buildings. */
  public record Compound(
      String code,
      String name,
      boolean old,
      Double longitude,
      Double latitude,
      List<Building> buildings) {}

  /** A building; its units and rooms are counted. */
  public record Building(
      String code,
      String name,
      int floors,
      int units,
      int roomsPerFloor,
      Double longitude,
      Double latitude) {}

  /** A public point; its compound may be null. */
  public record PublicPoint(
      String code, String compound, String name, Double longitude, Double latitude) {}

  /** A grid with its worker, buildings and points. */
  public record Grid(
      String code, String name, String worker, List<String> buildings, List<String> points) {}

  /** Somebody who works there. */
  public record Member(String role, String username, String name) {}

  /** Somebody who lives there. */
  public record Resident(
      String username,
      String name,
      String phone,
      String room,
      String relation,
      boolean elderlyAlone,
      List<String> consents) {}

  /** A notice, days counted from the start of the installation. */
  public record Announcement(int publishedDaysAgo, int untilDays, Text title, Text text) {}

  /** A clause of the contract; each of its lists may be {@code "*"}. */
  public record Term(
      String id,
      List<String> party,
      List<String> asset,
      List<String> action,
      List<String> purpose,
      String decision,
      Text text) {}

  /** The operation contract. */
  public record Contract(
      String number,
      Text title,
      Project project,
      ContractForm form,
      boolean exclusive,
      Set<String> scenarios,
      List<Partner> members,
      List<Earning> revenues,
      List<Kpi> kpis,
      List<HandOver> handOver,
      OffsetDateTime from,
      OffsetDateTime until,
      List<String> scope,
      List<Term> clauses) {}

  /** The project of the contract. */
  public record Project(
      String number, String name, DepartmentRole department, boolean publicGood, String grounds) {}

  /** A party of the contract; which organisation it is follows from the pack. */
  public record Partner(
      Party party, Set<PartnerRole> roles, BigDecimal investment, BigDecimal risk, String duties) {}

  /** A way of earning, with each party's share in per cent. */
  public record Earning(Mechanism mechanism, Map<Party, BigDecimal> shares) {}

  /** A device. A class, since one of its keys may be left out. */
  public static final class Instrument {
    public String code;
    public String model;
    public String name;
    public String place;
    public Map<String, String> series;
  }
}
