package org.linli.showcase.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.OfferedText;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * Has the residents of a showcase community agree to what their pack says, each by the own account:
 * to the public service that gathers the data, and to no other use. After the contract, so that the
 * operator is named.
 */
final class ConsentLoad {

  private static final Set<String> MAY = Set.of("home:read", "consents:give");

  private final ShowcaseRooms rooms;
  private final CommunityPack pack;
  private final TenantId tenant;

  ConsentLoad(ShowcaseRooms rooms, CommunityPack pack) {
    this.rooms = rooms;
    this.pack = pack;
    this.tenant = new TenantId(pack.code());
  }

  /** Who ever agreed to anything is not asked again: what was withdrawn stays withdrawn. */
  void run() {
    for (var resident : pack.residents()) {
      if (!resident.consents().isEmpty()) {
        var caller = caller(resident.username());
        if (as(caller, this::isNew)) {
          resident.consents().forEach(asset -> as(caller, () -> agree(asset)));
        }
      }
    }
  }

  private boolean isNew() {
    return rooms.consents().list(ConsentQuery.ALL, PageRequest.first(1)).total() == 0;
  }

  private Void agree(String asset) {
    rooms.consents().texts().stream()
        .filter(text -> text.purpose() == Purpose.PUBLIC_SERVICE)
        .filter(text -> text.assets().stream().anyMatch(named -> named.id().equals(asset)))
        .forEach(this::agree);
    return null;
  }

  private void agree(OfferedText text) {
    rooms.consents().give(new GivenConsent(null, text.id(), text.version(), text.hash()));
  }

  private Caller caller(String username) {
    return rooms
        .scopes()
        .asSystem(
            "showcase",
            () ->
                rooms
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select id, username, display_name, stamp from account where username = :name")
                                .bind("name", username)
                                .map((row, context) -> caller(row))
                                .one()));
  }

  private Caller caller(ResultSet row) throws SQLException {
    return new Caller(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        Tier.RESIDENT,
        Set.of("RESIDENT"),
        MAY,
        null,
        Optional.of(tenant),
        Optional.empty(),
        "local",
        Locale.SIMPLIFIED_CHINESE,
        row.getLong("stamp"),
        false);
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return Unchecked.call(() -> rooms.scopes().as(caller, () -> rooms.scopes().call(work)));
  }
}
