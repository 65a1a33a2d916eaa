package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.control.FileDesk;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Shape;
import org.linli.exports.boundary.Marking;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/**
 * What suppliers delivered goes out like the platform's own: as pages, as files, to subscribers.
 */
class SuppliedOutTest {

  private final SupplierRoom room = new SupplierRoom("9949");
  private final SupplierRoom.Supplier housing = room.supplier();

  private void delivered() {
    room.show(housing.asset());
    room.changes(
        housing,
        "d-1",
        SupplierRoom.building("A", 3),
        SupplierRoom.building("B", 12),
        SupplierRoom.building("C", 30));
    room.later(Duration.ofMinutes(1));
  }

  private Caller fire() {
    return room.ground.consumer("fire-" + UUID.randomUUID());
  }

  @Test
  void itIsFilteredSortedAndPagedByItsOwnTypes() {
    delivered();
    var pull =
        Ground.with(
            Ground.pull(
                housing.asset().toString(), room.community, Purpose.EMERGENCY, "number", "floors"),
            "-floors",
            1,
            "floors ge 9",
            "use eq HOME");
    var caller = fire();
    var first = room.pull(caller, pull);
    assertThat(text(first.content())).contains("\"C\"").doesNotContain("\"A\"", "\"B\"");
    assertThat(first.more()).isTrue();
    var second = room.pull(caller, pull.after(first.position()));
    assertThat(text(second.content())).contains("\"B\"").doesNotContain("\"A\"", "\"C\"");
    assertThatThrownBy(
            () ->
                room.pull(
                    caller,
                    Ground.pull(
                        housing.asset().toString(), room.community, Purpose.EMERGENCY, "row_key")))
        .isInstanceOf(FieldNotOffered.class);
  }

  @Test
  void ofAnotherCommunityNothingIsAmongIt() {
    delivered();
    var pull = Ground.pull(housing.asset().toString(), room.neighbour, Purpose.EMERGENCY, "number");
    assertThat(text(room.pull(fire(), pull).content())).doesNotContain("\"A\"");
  }

  @Test
  void itIsOrderedAsAFile() {
    delivered();
    var limits = new FileLimits(10, 1_000, 1_000_000, 5, 7);
    var platform = room.ground.platform;
    var layouts = new Layouts(platform.jdbi(), platform.scopes(), room.readers);
    var desk =
        new FileDesk(
            platform.jdbi(),
            platform.scopes(),
            room.exchange,
            room.readers,
            layouts,
            room.ground.accounts,
            room.ground.keys,
            new Marking(room.ground.keys),
            room.ground.store,
            room.ground.trail,
            limits,
            room.ground);
    var files =
        new ExchangeFiles(
            platform.jdbi(),
            platform.scopes(),
            room.exchange,
            room.readers,
            layouts,
            room.ground.accounts,
            room.ground.keys,
            desk,
            limits,
            room.ground);
    var caller = fire();
    var id =
        platform.as(
            caller,
            () ->
                files.order(
                    new FileDraft(
                        "f-1",
                        null,
                        housing.asset().toString(),
                        room.community.value(),
                        Action.VIEW,
                        Purpose.EMERGENCY,
                        List.of("number", "floors"),
                        List.of(),
                        null,
                        null,
                        Shape.LINES,
                        null)));
    new FileRound(platform.jdbi(), platform.scopes(), desk, room.ground).run();
    var row = platform.as(caller, () -> files.get(id)).row();
    assertThat(row.state()).isEqualTo(FileState.DONE);
    assertThat(row.rows()).isEqualTo(3);
    assertThat(text(platform.as(caller, () -> files.fetch(id, 1)).content()))
        .contains("\"A\"", "\"B\"", "\"C\"");
  }

  @Test
  void itIsSubscribedToByWhoMayKnowOfIt() {
    var platform = room.ground.platform;
    var subscriptions =
        new Subscriptions(platform.jdbi(), platform.scopes(), room.readers, room.ground);
    var caller = fire();
    var draft =
        new SubscriptionDraft(
            null,
            housing.asset().toString(),
            List.of(room.community.value()),
            Action.VIEW,
            Purpose.EMERGENCY,
            List.of("number"),
            List.of(),
            Form.JSON,
            "http://8.8.8.8/in",
            true);
    assertThatThrownBy(() -> platform.as(caller, () -> subscriptions.subscribe(draft)))
        .isInstanceOf(NotFound.class);
    delivered();
    platform.as(caller, () -> subscriptions.subscribe(draft));
    assertThat(
            platform.as(caller, () -> subscriptions.list(null, null, PageRequest.first(9)).items()))
        .singleElement()
        .satisfies(row -> assertThat(row.asset()).isEqualTo(housing.asset().toString()));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
