package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** The quality of data over REST: figures, what was held back, and who says that it is mended. */
class QualityOverRestTest {

  private static final String HERE = "990509001001";
  private static final String PATH = "/data-quality";

  private final RestDoor door = RestDoor.shared();

  @BeforeEach
  void aCommunity() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
  }

  @Test
  void theBureauAsksForFiguresAndForWhatWasHeldBack() {
    var bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    var days = door.ask("GET", PATH + "/days?asset=alarms&days=7").by(bureau).now().is(200);
    assertThat(days.json().path("items").isArray()).isTrue();
    door.ask("GET", PATH + "/days").by(bureau).now().is(200);
    door.ask("GET", PATH + "/days?days=0").by(bureau).now().refused(400, "invalid");
    door.ask("GET", PATH + "/days?days=x").by(bureau).now().refused(400, "invalid");
    var faults = door.ask("GET", PATH + "/faults?open=true").by(bureau).now().is(200);
    assertThat(faults.json().path("items").isArray()).isTrue();
    door.ask("GET", PATH + "/faults?open=maybe").by(bureau).now().refused(400, "invalid");
  }

  @Test
  void whatIsNotThereCannotBeSettledAndWhoMayNotIsToldSo() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    var path = PATH + "/faults/" + UUID.randomUUID() + "/settlement";
    var note = Map.of("note", "mended");
    door.ask("POST", path).by(clerk).with(note).refused(404, "not-found");
    door.ask("POST", PATH + "/faults/x/settlement").by(clerk).with(note).refused(404, "not-found");
    door.ask("POST", path).by(clerk).with(Map.of()).refused(400, "invalid");
    var street = door.token("STREET_OFFICER", Tier.STREET, "990509001");
    door.ask("GET", PATH + "/faults").by(street).now().is(200);
    door.ask("POST", path).by(street).with(note).refused(403, "not-permitted");
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values ('op-quality', 'Q', 'OPERATOR') on conflict do nothing"));
    var operator = door.token("OPERATOR_MANAGER", Tier.OPERATOR, "op-quality");
    door.ask("GET", PATH + "/days").by(operator).now().refused(403, "not-permitted");
  }
}
