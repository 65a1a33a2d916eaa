package org.linli.showcase.control;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.identity.boundary.AccountDraft;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/** Makes the accounts above the communities and of the platform, in one transaction. */
final class OfficerLoad {

  private static final String PACK = "packs/showcase/officers.yaml";

  private final ShowcaseRooms rooms;
  private final Path home;
  private final DivisionCode city;
  private final Set<DivisionCode> communities;

  /**
   * @param communities the showcase communities; their districts and streets get officers
   */
  OfficerLoad(ShowcaseRooms rooms, Path home, DivisionCode city, Set<DivisionCode> communities) {
    this.rooms = rooms;
    this.home = home;
    this.city = city;
    this.communities = communities;
  }

  /** Loads them unless there is any account of the bureau. */
  boolean run() {
    return rooms.scopes().asSystem("showcase", this::fill);
  }

  private boolean fill() {
    var standing =
        rooms
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select exists (select 1 from account where tier = 'CITY' and scope_code = :city)")
                        .bind("city", city)
                        .mapTo(boolean.class)
                        .one());
    if (standing) {
      return false;
    }
    var accounts = new NewAccounts(rooms.accounts(), home);
    var pack = Packs.read(getClass().getClassLoader().getResource(PACK), OfficerPack.class);
    for (var officer : pack.officers()) {
      if ("NONE".equals(officer.level())) {
        accounts.create(
            "PLATFORM",
            new AccountDraft(
                officer.username(), officer.name().zh(), Set.of(officer.role()), null, null, null));
      } else {
        divisions(DivisionLevel.valueOf(officer.level()))
            .forEach(code -> officer(accounts, officer, code));
      }
    }
    accounts.handOver();
    return true;
  }

  private static void officer(
      NewAccounts accounts, OfficerPack.Officer officer, DivisionCode code) {
    var username = officer.username().replace("{code}", code.value());
    accounts.create(
        officer.level(),
        new AccountDraft(username, officer.name().zh(), Set.of(officer.role()), code, null, null));
  }

  private Stream<DivisionCode> divisions(DivisionLevel level) {
    if (level == DivisionLevel.CITY) {
      return Stream.of(city);
    }
    return new TreeSet<>(communities.stream().map(code -> code.at(level)).toList()).stream();
  }
}
