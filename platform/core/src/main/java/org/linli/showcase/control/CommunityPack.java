package org.linli.showcase.control;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.linli.packs.Text;
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

  /** The operation contract. A class, since one of its keys may be left out. */
  public static final class Contract {
    public String number;
    public Text title;
    public List<String> parties;
    public OffsetDateTime from;
    public OffsetDateTime until;
    public List<String> scope;
    public Map<String, Integer> revenueShare;
    public List<Term> clauses;
  }

  /** A device. A class, since one of its keys may be left out. */
  public static final class Instrument {
    public String code;
    public String model;
    public String name;
    public String place;
    public Map<String, String> series;
  }
}
